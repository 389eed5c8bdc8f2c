//! The platform above its institutions.

mod institutions;
mod new_institution;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/platform", SignedIn, institutions::show),
        Route::get(
            "/platform/institutions/new",
            SignedIn,
            new_institution::show,
        ),
        Route::post("/platform/institutions", SignedIn, new_institution::add),
    ]
}
