//! Begins an attempt at a quiz, or goes on with the one in progress.

use courseware::ItemId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use time::OffsetDateTime;

use super::entity::attempt;
use super::standing::standing_at;
use super::terms::accepted_until;
use super::{AttemptId, AttemptState, Drawn, NextStep, Standing};
use crate::cohorts::{CohortId, own_enrolment};
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Why no attempt began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRefusal {
    /// The quiz is passed already, and needs no further attempt.
    AlreadyPassed,
    /// All attempts are used up.
    UsedUp,
    /// The quiz is not open yet.
    NotYetOpen(OffsetDateTime),
    /// The quiz is closed.
    Closed(OffsetDateTime),
    /// The last attempt has yet to be marked.
    AwaitMarking,
    /// The wait after the last attempt is not over.
    WaitUntil(OffsetDateTime),
}

/// Begins an attempt on the revision that the cohort is on, with questions drawn for it alone. An attempt that is
/// in progress goes on instead, so starting twice, even at the same time, is starting once. None when the learner
/// is not in the cohort or its revision has no such quiz.
///
/// # Errors
/// [`StartRefusal`], or when the database fails.
pub async fn start_attempt(
    campus: &Campus,
    moment: &mut Moment,
    learner: &SignedIn,
    cohort: CohortId,
    item: &ItemId,
) -> Result<Option<AttemptId>, Error<StartRefusal>> {
    let transaction = campus.begin().await?;
    let Some(place) = own_enrolment(campus, &transaction, learner, cohort).await? else {
        return Ok(None);
    };
    let Some(standing) = standing_at(&transaction, moment.now(), place, item).await? else {
        return Ok(None);
    };
    match standing.next {
        NextStep::Begin { .. } => {}
        NextStep::Continue(attempt) => return Ok(Some(attempt)),
        NextStep::Wait { until, .. } => return Err(Error::Refused(StartRefusal::WaitUntil(until))),
        NextStep::NotYetOpen(at) => return Err(Error::Refused(StartRefusal::NotYetOpen(at))),
        NextStep::Closed(at) => return Err(Error::Refused(StartRefusal::Closed(at))),
        NextStep::Passed => return Err(Error::Refused(StartRefusal::AlreadyPassed)),
        NextStep::AwaitMarking => return Err(Error::Refused(StartRefusal::AwaitMarking)),
        NextStep::UsedUp => return Err(Error::Refused(StartRefusal::UsedUp)),
    }
    let attempt = begin(&transaction, moment, &standing).await?;
    transaction.commit().await?;
    Ok(Some(attempt))
}

/// Two who begin at once agree on one number, and the index on it lets one row in: whoever comes second waits for
/// the first and reads theirs.
async fn begin(
    transaction: &Transaction,
    moment: &mut Moment,
    standing: &Standing,
) -> Result<AttemptId, Failure> {
    let place = &standing.place;
    let quiz = place
        .revision()
        .course
        .quiz(&standing.item)
        .ok_or(Failure::Invariant("a standing without its quiz"))?;
    let last = standing.attempts.last().map_or(0, |attempt| attempt.number);
    let now = moment.now();
    let due = standing.terms.due(now);
    let row = attempt::ActiveModel {
        enrolment_id: Set(place.enrolment().id),
        item: Set(standing.item.to_string()),
        revision_id: Set(place.revision().id),
        number: Set(last.saturating_add(1)),
        state: Set(AttemptState::InProgress),
        drawn: Set(serde_json::to_string(&Drawn::draw(quiz, moment.random()))?),
        started_at: Set(now),
        due_at: Set(due),
        accepted_until: Set(accepted_until(quiz, due)),
        ..Default::default()
    };
    attempt::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                attempt::Column::EnrolmentId,
                attempt::Column::Item,
                attempt::Column::Number,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    let begun = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(place.enrolment().id))
        .filter(attempt::Column::Item.eq(standing.item.as_str()))
        .filter(attempt::Column::Number.eq(last.saturating_add(1)))
        .one(transaction)
        .await?
        .ok_or(Failure::Invariant("the attempt just begun is not there"))?;
    Ok(begun.id)
}
