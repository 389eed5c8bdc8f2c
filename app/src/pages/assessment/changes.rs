//! What the script of an attempt's page sends: changed answers, as JSON, each of them as often as it takes.

use std::time::Duration;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use campus::assessment::{
    AttemptId, AttemptState, Change, ChangeOutcome, Device, Receipt, Received, save_changes,
};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::sent_sheet::values_of;
use super::wording;
use crate::web::{Path, Problem, Visit};

/// More than any page has questions; whoever has more to send sends it in parts.
const MOST_AT_ONCE: usize = 200;

/// What is sent.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    device: String,
    changes: Vec<SentChange>,
}

/// One changed answer: the fields of one question as its form has them.
#[derive(Debug, Deserialize)]
struct SentChange {
    sequence: i64,
    question: String,
    fields: Vec<(String, String)>,
    /// Milliseconds since 1970 by the browser's clock.
    changed_at: Option<i64>,
}

/// What is answered. Times are milliseconds since 1970.
#[derive(Debug, Serialize)]
struct Told {
    now: i64,
    deadline: Option<i64>,
    state: &'static str,
    results: Vec<Outcome>,
}

/// What became of one change.
#[derive(Debug, Serialize)]
struct Outcome {
    sequence: i64,
    outcome: &'static str,
    /// For the learner, where something has to be said.
    message: Option<String>,
}

pub(super) async fn receive(
    visit: Visit,
    Path(attempt): Path<AttemptId>,
    sent: Result<Json<Sent>, JsonRejection>,
) -> Result<Response, Problem> {
    let Some(person) = &visit.person else {
        return Ok(refused(StatusCode::UNAUTHORIZED));
    };
    let Some((device, changes)) = sent.ok().and_then(|Json(sent)| read(sent)) else {
        return Ok(refused(StatusCode::BAD_REQUEST));
    };
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    let received = save_changes(campus, &moment, person, attempt, &device, &changes)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(Json(told(&visit, moment.now(), &received, &changes)).into_response())
}

/// A status for the script, with a body of its own, so that no page is made of it.
fn refused(status: StatusCode) -> Response {
    (status, Json(serde_json::json!({}))).into_response()
}

/// None where it was not written by our script.
fn read(sent: Sent) -> Option<(Device, Vec<Change>)> {
    if sent.changes.len() > MOST_AT_ONCE {
        return None;
    }
    let changes = sent.changes.into_iter().map(|change| {
        let question = change.question.parse().ok()?;
        Some(Change {
            sequence: change.sequence,
            values: values_of(&question, change.fields)?,
            question,
            changed_at: change.changed_at.and_then(moment),
        })
    });
    Some((sent.device.parse().ok()?, changes.collect::<Option<_>>()?))
}

fn moment(milliseconds: i64) -> Option<OffsetDateTime> {
    let since = Duration::from_millis(u64::try_from(milliseconds).ok()?);
    let seconds = i64::try_from(since.as_secs()).ok()?;
    OffsetDateTime::from_unix_timestamp(seconds).ok()
}

fn milliseconds(time: OffsetDateTime) -> i64 {
    time.unix_timestamp().saturating_mul(1000)
}

fn told(visit: &Visit, now: OffsetDateTime, received: &Received, changes: &[Change]) -> Told {
    let attempt = received.own.attempt();
    let results = received
        .receipts
        .iter()
        .zip(changes)
        .map(|((sequence, receipt), change)| {
            let (outcome, message) = in_words(visit, received, change, *receipt);
            Outcome {
                sequence: *sequence,
                outcome,
                message,
            }
        });
    Told {
        now: milliseconds(now),
        deadline: attempt.due_at.map(milliseconds),
        state: match attempt.state {
            AttemptState::InProgress => "in_progress",
            AttemptState::Submitted => "submitted",
        },
        results: results.collect(),
    }
}

fn in_words(
    visit: &Visit,
    received: &Received,
    change: &Change,
    receipt: Receipt,
) -> (&'static str, Option<String>) {
    let sentences = visit.sentences;
    let number = || {
        let drawn = received.own.drawn().questions();
        let place = drawn.iter().position(|drawn| drawn.id == change.question);
        place.map_or(0, |place| place + 1)
    };
    match receipt {
        Receipt::Kept(ChangeOutcome::Saved) => ("saved", None),
        Receipt::Kept(ChangeOutcome::Late) => ("late", None),
        Receipt::Kept(ChangeOutcome::Superseded) => (
            "superseded",
            Some(sentences.assessment_change_superseded(number())),
        ),
        Receipt::Kept(ChangeOutcome::TooLate) => (
            "too_late",
            Some(sentences.assessment_change_too_late(number())),
        ),
        Receipt::Kept(ChangeOutcome::Settled) => (
            "refused",
            Some(sentences.assessment_change_settled(number())),
        ),
        Receipt::Refused(problem) => ("refused", Some(wording::problem(visit, number(), problem))),
    }
}
