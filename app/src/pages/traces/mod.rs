//! What people can ask for: a file with all that is held about them, and to be erased.

mod data;
mod erase;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/account/data", SignedIn, data::show),
        Route::post("/account/data", SignedIn, data::take),
        Route::get("/account/erase", SignedIn, erase::show),
        Route::post("/account/erase", SignedIn, erase::ask),
        Route::post("/account/erase/keep", SignedIn, erase::keep),
    ]
}
