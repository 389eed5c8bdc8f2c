//! Ends attempts whose time is up, whether or not anybody looks at them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::attempt;
use super::own_attempt::hold_attempt;
use super::submit_attempt::{End, mark};
use super::{AttemptId, AttemptState};
use crate::cohorts::EnrolmentState;
use crate::cohorts::entity::enrolment;
use crate::{Campus, Failure, Moment};

/// So many at most in one call, each in a transaction of its own, so that nobody waits long for the one writer.
const AT_ONCE: u64 = 100;

/// Hands in what was saved of the attempts whose time, with its grace, is up; how many. Those of learners who have left
/// their cohort wait until they come back.
///
/// # Errors
/// The last of the failures. One attempt that can't be handed in keeps none of the others from it.
pub async fn close_overdue(campus: &Campus, moment: &Moment) -> Result<usize, Failure> {
    let over: Vec<AttemptId> = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::Id)
        .inner_join(enrolment::Entity)
        .filter(attempt::Column::State.eq(AttemptState::InProgress))
        .filter(attempt::Column::AcceptedUntil.lte(moment.now()))
        .filter(enrolment::Column::State.is_in(EnrolmentState::LEARNING))
        .order_by_asc(attempt::Column::AcceptedUntil)
        .limit(AT_ONCE)
        .into_tuple()
        .all(campus.read())
        .await?;
    let (mut closed, mut failed) = (0, None);
    for id in over {
        match close(campus, moment, id).await {
            Ok(true) => closed += 1,
            Ok(false) => {}
            Err(failure) => failed = Some(failure),
        }
    }
    failed.map_or(Ok(closed), Err)
}

/// Hands it in, unless somebody has done so or given it more time since it was looked for.
async fn close(campus: &Campus, moment: &Moment, id: AttemptId) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let Some(own) = hold_attempt(campus, &transaction, id).await? else {
        return Ok(false);
    };
    if own.attempt().state == AttemptState::Submitted || !own.attempt().is_over(moment.now()) {
        return Ok(false);
    }
    mark(&transaction, moment, own, End::Clock).await?;
    transaction.commit().await?;
    Ok(true)
}
