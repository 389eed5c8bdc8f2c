//! Cohorts from the side of those who run them and teach in them.

mod address;
mod list;
mod partners;
mod person;
mod roster;
mod state;
mod taught;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/institutions/{institution}/cohorts", SignedIn, list::show),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}",
            SignedIn,
            roster::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/partners",
            SignedIn,
            partners::change,
        ),
        Route::get(
            "/institutions/{institution}/people/{person}",
            SignedIn,
            person::show,
        ),
        Route::get("/cohorts/{cohort}/learners", SignedIn, taught::show),
    ]
}
