//! Quizzes: the page before, the questions, the result.

mod attempt;
mod browser_words;
mod case;
mod changes;
mod essay_field;
mod gaps;
mod history;
mod intro;
mod marked_question;
mod part_fields;
mod practice;
mod question_field;
mod question_map;
mod questions;
mod report;
mod result;
mod sent_sheet;
mod sheets;
mod start;
mod summary;
mod time_left;
mod wording;

pub(crate) use case::case_before;
pub(crate) use intro::{facts, show_quiz};
pub(crate) use question_field::question_field;
pub(crate) use sent_sheet::{SentSheet, field_name};
pub(crate) use sheets::{marked_sheet, trial_errors, trial_sheet};
pub(crate) use wording::{
    passage, phrase, points as score_points, problem as answer_problem, zone as cohort_zone,
};

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
            "/attempts/{attempt}/summary",
            Audience::SignedIn,
            summary::show,
        ),
        Route::get(
            "/attempts/{attempt}/practice",
            Audience::SignedIn,
            practice::show,
        ),
        Route::post(
            "/attempts/{attempt}/practice",
            Audience::SignedIn,
            practice::check,
        ),
        Route::get(
            "/attempts/{attempt}/report",
            Audience::SignedIn,
            report::show,
        ),
        Route::post(
            "/attempts/{attempt}/report",
            Audience::SignedIn,
            report::send,
        ),
        Route::get(
            "/attempts/{attempt}/history",
            Audience::SignedIn,
            history::show,
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

/// The page of the question with this number, where each has its own.
fn place_address(attempt: AttemptId, place: usize) -> String {
    format!("/attempts/{attempt}?question={place}")
}

fn summary_address(attempt: AttemptId) -> String {
    format!("/attempts/{attempt}/summary")
}

fn practice_address(attempt: AttemptId) -> String {
    format!("/attempts/{attempt}/practice")
}

fn result_address(attempt: AttemptId) -> String {
    format!("/attempts/{attempt}/result")
}
