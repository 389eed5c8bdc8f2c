//! What the answers to a quiz say about its questions: for the staff of a cohort, for who teaches in it, and for the
//! owner of the course. One page for all three; what each is told is decided in `campus`.

mod address;
mod figures;
mod gain;
mod plots;
mod questions;
mod quiz;
mod quizzes;
mod words;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/analysis",
            SignedIn,
            quizzes::show,
        ),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/analysis/{item}",
            SignedIn,
            quiz::show,
        ),
        Route::get("/cohorts/{cohort}/analysis", SignedIn, quizzes::show),
        Route::get("/cohorts/{cohort}/analysis/{item}", SignedIn, quiz::show),
        Route::get(
            "/institutions/{institution}/courses/{course}/analysis",
            SignedIn,
            quizzes::show,
        ),
        Route::get(
            "/institutions/{institution}/courses/{course}/analysis/{item}",
            SignedIn,
            quiz::show,
        ),
    ]
}
