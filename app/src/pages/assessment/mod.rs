//! Quizzes: the page before, the questions, the result.

mod attempt;
mod case;
mod changes;
mod essay_field;
mod gaps;
mod intro;
mod marked_question;
mod part_fields;
mod question_field;
mod questions;
mod result;
mod sent_sheet;
mod start;
mod wording;

pub(crate) use case::case_before;
pub(crate) use intro::{facts, show_quiz};
pub(crate) use marked_question::marked_question;
pub(crate) use question_field::{first_field_id, question_field};
pub(crate) use sent_sheet::{SentSheet, field_name};
pub(crate) use wording::{points as score_points, problem as answer_problem};

use campus::assessment::AttemptId;

use crate::web::{Audience, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::post(
            "/cohorts/{cohort}/items/{item}/attempts",
            Audience::SignedIn,
            start::start,
        ),
        Route::get("/attempts/{attempt}", Audience::SignedIn, attempt::show),
        Route::post("/attempts/{attempt}", Audience::SignedIn, attempt::receive),
        // Whoever is signed out is told so in a status, and not sent elsewhere.
        Route::post(
            "/attempts/{attempt}/answers",
            Audience::SignedIn,
            changes::receive,
        ),
        Route::get(
            "/attempts/{attempt}/result",
            Audience::SignedIn,
            result::show,
        ),
    ]
}

fn attempt_address(attempt: AttemptId) -> String {
    format!("/attempts/{attempt}")
}

fn result_address(attempt: AttemptId) -> String {
    format!("/attempts/{attempt}/result")
}
