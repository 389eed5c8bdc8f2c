//! Putting questions right that were answered already: for the authors of a course, in all of it; for who teaches in a
//! cohort, there. And the list of certificates on which that bears.

mod address;
mod certificates;
mod choose;
mod form;
mod list;
mod preview;
mod sent;
mod show;
mod words;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) use words::notices;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/courses/{course}/corrections", SignedIn, list::show),
        Route::get("/cohorts/{cohort}/corrections", SignedIn, list::show),
        Route::get("/courses/{course}/corrections/new", SignedIn, choose::show),
        Route::get("/cohorts/{cohort}/corrections/new", SignedIn, choose::show),
        Route::get(
            "/courses/{course}/corrections/new/{revision}/{item}/{question}",
            SignedIn,
            form::show,
        ),
        Route::get(
            "/cohorts/{cohort}/corrections/new/{revision}/{item}/{question}",
            SignedIn,
            form::show,
        ),
        Route::post(
            "/courses/{course}/corrections/new/{revision}/{item}/{question}",
            SignedIn,
            preview::receive,
        ),
        Route::post(
            "/cohorts/{cohort}/corrections/new/{revision}/{item}/{question}",
            SignedIn,
            preview::receive,
        ),
        Route::get(
            "/courses/{course}/corrections/{correction}",
            SignedIn,
            show::show,
        ),
        Route::get(
            "/cohorts/{cohort}/corrections/{correction}",
            SignedIn,
            show::show,
        ),
        Route::post(
            "/courses/{course}/corrections/{correction}/withdraw",
            SignedIn,
            show::withdrawal,
        ),
        Route::post(
            "/cohorts/{cohort}/corrections/{correction}/withdraw",
            SignedIn,
            show::withdrawal,
        ),
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/affected-certificates",
            SignedIn,
            certificates::show,
        ),
    ]
}
