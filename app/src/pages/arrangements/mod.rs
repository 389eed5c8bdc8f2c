//! What is arranged for the quizzes of a cohort: dates for all, extensions for one. The same pages for staff and for who
//! teaches; what each may do is decided in `campus`.

mod address;
mod change;
mod quiz;
mod quiz_view;
mod quizzes;
mod typed;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/quizzes",
            SignedIn,
            quizzes::show,
        ),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/quizzes/{item}",
            SignedIn,
            quiz::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/quizzes/{item}",
            SignedIn,
            change::receive,
        ),
        Route::get("/cohorts/{cohort}/quizzes", SignedIn, quizzes::show),
        Route::get("/cohorts/{cohort}/quizzes/{item}", SignedIn, quiz::show),
        Route::post(
            "/cohorts/{cohort}/quizzes/{item}",
            SignedIn,
            change::receive,
        ),
    ]
}
