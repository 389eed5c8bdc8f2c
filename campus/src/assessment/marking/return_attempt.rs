//! Hands an attempt back for another try.

use courseware::QuestionId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::Comment;
use super::taught_attempt::{answered, hold_taught_attempt};
use super::write::{add, newest, note, tell};
use crate::assessment::{AttemptId, MarkingId};
use crate::audit::Deed;
use crate::messages::Event;
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why an attempt was not handed back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnRefusal {
    /// It doesn't say what to do better.
    NoComment,
    /// Somebody else has marked the answer since it was read.
    MarkedMeanwhile,
    /// It is passed, so there is nothing to try again.
    Passed,
}

/// Hands an attempt back, with what to do better in this answer. It then has no result, and uses none of the learner's
/// attempts up: there may be a further one, at once. Doing it twice is doing it once. None for whom it is not theirs to
/// mark.
///
/// # Errors
/// [`ReturnRefusal`], or when the database fails.
pub async fn return_attempt(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    (attempt, question): (AttemptId, &QuestionId),
    seen: Option<MarkingId>,
    comment: Option<&Comment>,
) -> Result<Option<()>, Error<ReturnRefusal>> {
    let transaction = campus.begin().await?;
    let Some(taught) = hold_taught_attempt(campus, &transaction, viewer, attempt).await? else {
        return Ok(None);
    };
    let is_answered = answered(&transaction, attempt, question).await?.is_some();
    if taught.essay(question)?.is_none() || !is_answered {
        return Ok(None);
    }
    let row = taught.sitting().attempt().clone();
    if row.is_returned() {
        return Ok(Some(()));
    }
    if row.passed == Some(true) {
        return Err(Error::Refused(ReturnRefusal::Passed));
    }
    if comment.is_none() {
        return Err(Error::Refused(ReturnRefusal::NoComment));
    }
    let before = newest(&transaction, attempt, question).await?;
    if before.as_ref().map(|before| before.id) != seen {
        return Err(Error::Refused(ReturnRefusal::MarkedMeanwhile));
    }
    add(&transaction, moment, &taught, question, None, comment).await?;
    let mut row = row.into_active_model();
    row.returned_at = Set(Some(moment.now()));
    row.earned = Set(None);
    row.possible = Set(None);
    row.passed = Set(None);
    row.update(&transaction).await?;
    note(
        &transaction,
        moment,
        &taught,
        Deed::AttemptReturned,
        before.is_some(),
    )
    .await?;
    let own = taught.into_sitting();
    tell(&transaction, moment, &own, |quiz, path| {
        Event::AttemptReturned { quiz, path }
    })
    .await?;
    transaction.commit().await?;
    Ok(Some(()))
}
