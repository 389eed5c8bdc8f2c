//! Marks a question to come back to.

use courseware::QuestionId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::question_flag;
use super::own_attempt::hold_own_attempt;
use super::{AttemptId, AttemptState};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// Flags a question of the learner's own attempt, or takes the flag away; the same again changes nothing, nor does it
/// once the attempt was handed in. None when the attempt is not the learner's own, or asks no such question.
///
/// # Errors
/// When the database fails.
pub async fn flag_question(
    campus: &Campus,
    learner: &SignedIn,
    attempt: AttemptId,
    question: &QuestionId,
    flagged: bool,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(own) = hold_own_attempt(campus, &transaction, learner, attempt).await? else {
        return Ok(None);
    };
    if own.question(question).is_none() {
        return Ok(None);
    }
    if own.attempt().state == AttemptState::Submitted {
        return Ok(Some(()));
    }
    if flagged {
        let row = question_flag::ActiveModel {
            attempt_id: Set(attempt),
            question: Set(question.to_string()),
            ..Default::default()
        };
        question_flag::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([
                    question_flag::Column::AttemptId,
                    question_flag::Column::Question,
                ])
                .do_nothing()
                .to_owned(),
            )
            .exec_without_returning(&transaction)
            .await?;
    } else {
        question_flag::Entity::delete_many()
            .filter(question_flag::Column::AttemptId.eq(attempt))
            .filter(question_flag::Column::Question.eq(question.as_str()))
            .exec(&transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(Some(()))
}
