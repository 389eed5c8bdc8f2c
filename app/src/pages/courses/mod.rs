//! Courses as anyone may see them, and the way into their cohorts.

mod cards;
mod catalogue;
mod course;
mod figures;
mod glossary;
mod join;
mod media;

pub(crate) use cards::{Above, course_cards};
pub(crate) use course::{ShownCourse, course_view};

use crate::web::{Audience, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/courses", Audience::Anyone, catalogue::show),
        Route::get("/courses/{course}", Audience::Anyone, course::show),
        Route::get(
            "/courses/{course}/glossary",
            Audience::Anyone,
            glossary::show,
        ),
        Route::get(
            "/institutions/{institution}/courses/{course}/figures",
            Audience::SignedIn,
            figures::show,
        ),
        Route::post("/cohorts/{cohort}/join", Audience::SignedIn, join::join),
        Route::get("/media/{digest}/{name}", Audience::Anyone, media::serve),
    ]
}
