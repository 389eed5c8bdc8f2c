//! The published revisions of a course, for those who write it, and the way of a cohort from one to another.

mod address;
mod again;
mod approvals;
mod changes;
mod cohort;
mod cohort_view;
mod history;
mod revision;
mod texts;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/courses/{course}/revisions", SignedIn, history::show),
        Route::get(
            "/courses/{course}/revisions/{revision}",
            SignedIn,
            revision::show,
        ),
        Route::post(
            "/courses/{course}/revisions/{revision}/again",
            SignedIn,
            again::publish,
        ),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/revision",
            SignedIn,
            cohort::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/revision",
            SignedIn,
            cohort::change,
        ),
    ]
}
