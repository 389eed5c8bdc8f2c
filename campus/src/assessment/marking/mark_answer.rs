//! Marks an answer.

use courseware::{Credit, QuestionId, Score};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::taught_attempt::{TaughtAttempt, answered, hold_taught_attempt};
use super::write::{add, newest, note, tell};
use super::{Comment, GivenPoints, NotGiven};
use crate::assessment::entity::marking;
use crate::assessment::paper::credit;
use crate::assessment::save_responses::saved;
use crate::assessment::submit_attempt::conclude;
use crate::assessment::{AttemptId, MarkingId, OwnAttempt};
use crate::audit::Deed;
use crate::messages::Event;
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Why an answer was not marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkRefusal {
    /// Some criteria have no points, or more than they are worth.
    NotGiven(NotGiven),
    /// Somebody else has marked it since it was read.
    MarkedMeanwhile,
    /// The attempt was handed back for another try.
    Returned,
}

/// Marks an answer in the name of who teaches in its learner's cohort. `given` are the points for the criteria in their
/// order, `seen` is the marking that held when the answer was read. When every answer of the attempt has a mark, it
/// gets its result, and on a pass the quiz is completed; a mark that is changed later gives it its result anew, and takes
/// no completion and no certificate away. Saying the same again does nothing. None for whom it is not theirs to mark.
///
/// # Errors
/// [`MarkRefusal`], or when the database fails.
pub async fn mark_answer(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    (attempt, question): (AttemptId, &QuestionId),
    seen: Option<MarkingId>,
    given: &[Option<u16>],
    comment: Option<&Comment>,
) -> Result<Option<()>, Error<MarkRefusal>> {
    let transaction = campus.begin().await?;
    let Some(taught) = hold_taught_attempt(campus, &transaction, viewer, attempt).await? else {
        return Ok(None);
    };
    let Some((_, essay)) = taught.essay(question)? else {
        return Ok(None);
    };
    let Some(answer) = answered(&transaction, attempt, question).await? else {
        return Ok(None);
    };
    if taught.sitting().attempt().is_returned() {
        return Err(Error::Refused(MarkRefusal::Returned));
    }
    let given = GivenPoints::read(essay, given)
        .map_err(|wrong| Error::Refused(MarkRefusal::NotGiven(wrong)))?;
    let before = newest(&transaction, attempt, question).await?;
    if let Some(before) = &before
        && says_the_same(before, &taught, &given, comment)?
    {
        return Ok(Some(()));
    }
    if before.as_ref().map(|before| before.id) != seen {
        return Err(Error::Refused(MarkRefusal::MarkedMeanwhile));
    }
    add(
        &transaction,
        moment,
        &taught,
        question,
        Some(&given),
        comment,
    )
    .await?;
    let mut row = answer.into_active_model();
    row.credit = Set(Some(i32::from(given.credit().thousandths())));
    row.update(&transaction).await?;
    note(
        &transaction,
        moment,
        &taught,
        Deed::AnswerMarked,
        before.is_some(),
    )
    .await?;
    settle(&transaction, moment, taught.into_sitting()).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// A form that was sent twice is not somebody else's mark.
fn says_the_same(
    before: &marking::Model,
    taught: &TaughtAttempt,
    given: &GivenPoints,
    comment: Option<&Comment>,
) -> Result<bool, Failure> {
    let points: Vec<u16> = serde_json::from_str(&before.points)?;
    Ok(before.marked_by == taught.facilitator().person()
        && points == given.points()
        && before.comment.as_deref() == comment.map(Comment::as_str))
}

/// Gives the attempt its result if nothing in it waits any more, and tells its learner.
async fn settle(
    transaction: &Transaction,
    moment: &Moment,
    own: OwnAttempt,
) -> Result<(), Failure> {
    let given = saved(transaction, own.attempt().id).await?;
    let mut score = Score::default();
    for (_, question) in own.asked()? {
        let earned = match given.get(&question.id) {
            None => Credit::NONE,
            Some((row, _)) => match credit(row.credit) {
                Some(credit) => credit,
                None => return Ok(()),
            },
        };
        score = score + Score::of(question.points, earned);
    }
    let own = conclude(transaction, moment, own, score).await?;
    tell(transaction, moment, &own, |quiz, path| {
        Event::AttemptMarked { quiz, path }
    })
    .await
}
