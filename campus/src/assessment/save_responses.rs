//! Saves answers while an attempt is in progress.

use std::collections::BTreeMap;

use courseware::{QuestionId, Response};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::answers::{self, Answers, ReadAnswers};
use super::entity::response;
use super::own_attempt::hold_own_attempt;
use super::{AnswerProblems, AttemptId, AttemptState, OwnAttempt};
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Why nothing was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveRefusal {
    /// The attempt was handed in: its answers stand.
    AlreadySubmitted,
}

/// Saves these answers of the learner's own attempt and leaves the others as they are; answers what could not be
/// saved, question by question. Saving the same twice is saving it once. None when the attempt is not the
/// learner's own.
///
/// # Errors
/// [`SaveRefusal`], or when the database fails; then nothing was saved.
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
    if own.attempt().state == AttemptState::Submitted {
        return Err(Error::Refused(SaveRefusal::AlreadySubmitted));
    }
    let problems = store(&transaction, moment, &own, answers).await?;
    transaction.commit().await?;
    Ok(Some(problems))
}

/// Writes what can be read: two statements, however many answers there are.
pub(super) async fn store(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
    answers: &Answers,
) -> Result<AnswerProblems, Failure> {
    let ReadAnswers {
        given,
        taken_back,
        problems,
    } = answers::read(own, answers)?;
    if !taken_back.is_empty() {
        response::Entity::delete_many()
            .filter(response::Column::AttemptId.eq(own.attempt().id))
            .filter(response::Column::Question.is_in(taken_back.iter().map(QuestionId::as_str)))
            .exec(transaction)
            .await?;
    }
    let mut rows = Vec::with_capacity(given.len());
    for (question, answer) in given {
        rows.push(response::ActiveModel {
            attempt_id: Set(own.attempt().id),
            question: Set(question.to_string()),
            answer: Set(serde_json::to_string(&answer)?),
            saved_at: Set(moment.now()),
            ..Default::default()
        });
    }
    if !rows.is_empty() {
        response::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([response::Column::AttemptId, response::Column::Question])
                    .update_columns([response::Column::Answer, response::Column::SavedAt])
                    .to_owned(),
            )
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(problems)
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
