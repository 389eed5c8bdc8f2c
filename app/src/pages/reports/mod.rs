//! What learners say is wrong with a course's questions, for those who write it.

mod list;
mod settle;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/courses/{course}/reports", SignedIn, list::show),
        Route::post("/courses/{course}/reports", SignedIn, settle::settle),
    ]
}
