//! Marks an item as done, and the course with it when that was the last.

use courseware::ItemId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::entity::item_completion;
use super::outline::progress_of;
use super::{CompletionManner, Progress};
use crate::cohorts::{CohortId, OwnEnrolment, complete, hold_own_enrolment};
use crate::courses::RevisionId;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment, Transaction};

/// Marks a lesson of the learner's own cohort as done. None when the learner is not in the cohort or its revision
/// has no such lesson; quizzes are completed by passing them. Doing it twice is doing it once.
///
/// # Errors
/// When the database fails.
pub async fn complete_lesson(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    cohort: CohortId,
    item: &ItemId,
    manner: CompletionManner,
) -> Result<Option<Progress>, Failure> {
    let transaction = campus.begin().await?;
    let Some(place) = hold_own_enrolment(campus, &transaction, learner, cohort).await? else {
        return Ok(None);
    };
    if place.revision().course.lesson(item).is_none() {
        return Ok(None);
    }
    let revision = place.revision().id;
    let progress = record_completion(&transaction, moment, &place, revision, item, manner).await?;
    transaction.commit().await?;
    Ok(Some(progress))
}

/// Records a completed item in the action's own transaction and completes the enrolment when nothing is missing any
/// more. The caller holds the enrolment. Once completed stays completed, whatever a later revision asks for. `revision` is the one that it was done
/// on: an attempt keeps to the one it began with when the cohort moves on.
///
/// # Errors
/// When the database fails.
pub async fn record_completion(
    transaction: &Transaction,
    moment: &Moment,
    place: &OwnEnrolment,
    revision: RevisionId,
    item: &ItemId,
    manner: CompletionManner,
) -> Result<Progress, Failure> {
    let row = item_completion::ActiveModel {
        enrolment_id: Set(place.enrolment().id),
        item: Set(item.to_string()),
        revision_id: Set(revision),
        manner: Set(manner),
        completed_at: Set(moment.now()),
        ..Default::default()
    };
    item_completion::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                item_completion::Column::EnrolmentId,
                item_completion::Column::Item,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    let progress = progress_of(transaction, place).await?;
    if progress.is_complete() {
        complete(transaction, moment, place).await?;
    }
    Ok(progress)
}
