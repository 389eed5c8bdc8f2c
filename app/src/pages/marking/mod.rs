//! Marking what learners wrote, for who teaches them: what waits, one answer.

mod answer;
mod criteria;
mod form;
mod queue;
mod said;
mod send;

pub(crate) use said::said;

use campus::assessment::AttemptId;
use campus::assessment::marking::AnswerAddress;
use courseware::QuestionId;
use serde::Deserialize;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/cohorts/{cohort}/marking", SignedIn, queue::show),
        Route::get("/marking/{attempt}/{question}", SignedIn, answer::show),
        Route::post("/marking/{attempt}/{question}", SignedIn, send::send),
    ]
}

/// What the address of an answer names.
#[derive(Clone, Debug, Deserialize)]
struct AnswerPath {
    attempt: AttemptId,
    question: QuestionId,
}

fn address_of((attempt, question): &AnswerAddress) -> String {
    format!("/marking/{attempt}/{question}")
}
