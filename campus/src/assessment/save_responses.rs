//! Saves answers while an attempt is in progress.

use std::collections::BTreeMap;

use courseware::{QuestionId, Response};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::answers::Answers;
use super::entity::response;
use super::own_attempt::hold_own_attempt;
use super::receive::{from_form, receive};
use super::{AnswerProblems, AttemptId, AttemptState, Change, Device, OwnAttempt, Receipt};
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment};

/// Why nothing was saved. What was sent is kept in the attempt's history all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveRefusal {
    /// The attempt was handed in: its answers stand.
    AlreadySubmitted,
    /// Its time was up.
    OutOfTime,
}

/// Saves these answers of the learner's own attempt and leaves the others as they are; answers what could not be
/// saved, question by question. Saving the same twice is saving it once. None when the attempt is not the
/// learner's own.
///
/// # Errors
/// [`SaveRefusal`], or when the database fails; then no answer was changed.
pub async fn save_responses(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    attempt: AttemptId,
    answers: &Answers,
) -> Result<Option<AnswerProblems>, Error<SaveRefusal>> {
    let transaction = campus.begin().await?;
    let Some(own) = hold_own_attempt(campus, &transaction, learner, attempt).await? else {
        return Ok(None);
    };
    let problems = from_form(&transaction, moment, &own, answers).await?;
    transaction.commit().await?;
    if own.attempt().state == AttemptState::Submitted {
        Err(Error::Refused(SaveRefusal::AlreadySubmitted))
    } else if own.attempt().is_over(moment.now()) {
        Err(Error::Refused(SaveRefusal::OutOfTime))
    } else {
        Ok(Some(problems))
    }
}

/// What a browser is told of the changes that it sent, each under its number, and where the attempt stands.
#[derive(Clone, Debug)]
pub struct Received {
    /// In the order in which they were sent.
    pub receipts: Vec<(i64, Receipt)>,
    /// The attempt they belong to.
    pub own: OwnAttempt,
}

/// Saves the changes that a browser sent, each once however often it comes, and whatever order they come in. None when
/// the attempt is not the learner's own.
///
/// # Errors
/// When the database fails; then nothing was kept.
pub async fn save_changes(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    attempt: AttemptId,
    device: &Device,
    changes: &[Change],
) -> Result<Option<Received>, Failure> {
    let transaction = campus.begin().await?;
    let Some(own) = hold_own_attempt(campus, &transaction, learner, attempt).await? else {
        return Ok(None);
    };
    let receipts = receive(&transaction, moment, &own, device, changes).await?;
    transaction.commit().await?;
    Ok(Some(Received { receipts, own }))
}

/// The saved rows of an attempt by question, each with its answer.
pub(super) async fn saved(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
) -> Result<BTreeMap<QuestionId, (response::Model, Response)>, Failure> {
    let rows = response::Entity::find()
        .filter(response::Column::AttemptId.eq(attempt))
        .all(connection)
        .await?;
    let mut saved = BTreeMap::new();
    for row in rows {
        let question = row
            .question
            .parse()
            .map_err(|_| Failure::Invariant("an answer to a question without an id"))?;
        let answer = serde_json::from_str(&row.answer)?;
        saved.insert(question, (row, answer));
    }
    Ok(saved)
}
