//! Cohorts from the side of those who run them and teach in them.

mod address;
mod invitations;
mod join;
mod list;
mod new_learner;
mod partners;
mod person;
mod roster;
mod slips;
mod state;
mod taught;

pub(crate) use state::state_tag;

use crate::web::Audience::{Anyone, SignedIn};
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
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/learners/new",
            SignedIn,
            new_learner::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/learners/new",
            SignedIn,
            new_learner::send,
        ),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/invitations",
            SignedIn,
            invitations::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/invitations/{invitation}/withdraw",
            SignedIn,
            invitations::withdraw,
        ),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/slips",
            SignedIn,
            slips::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/slips",
            SignedIn,
            slips::make,
        ),
        Route::get(
            "/institutions/{institution}/people/{person}/claim",
            SignedIn,
            slips::ask,
        ),
        Route::post(
            "/institutions/{institution}/people/{person}/claim",
            SignedIn,
            slips::recover,
        ),
        Route::get("/join/{token}", Anyone, join::show),
        Route::post("/join/{token}", SignedIn, join::accept),
        Route::get("/cohorts/{cohort}/learners", SignedIn, taught::show),
    ]
}
