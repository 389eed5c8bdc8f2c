//! Gives attempts in progress the end that their learners' terms now say.

use courseware::ItemId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use crate::assessment::AttemptState;
use crate::assessment::entity::attempt;
use crate::assessment::own_attempt::hold_attempt;
use crate::assessment::terms::{accepted_until, names, terms};
use crate::cohorts::EnrolmentId;
use crate::courses::Revision;
use crate::{Campus, Failure, Transaction};

/// Attempts at the quiz by these learners that are still in progress end when they would, had they begun today with
/// what holds now. About eight queries for each.
pub(super) async fn retime(
    campus: &Campus,
    transaction: &Transaction,
    revision: &Revision,
    item: &ItemId,
    enrolments: &[EnrolmentId],
) -> Result<(), Failure> {
    let open = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.is_in(enrolments.iter().copied()))
        .filter(attempt::Column::Item.is_in(names(&revision.course, item)))
        .filter(attempt::Column::State.eq(AttemptState::InProgress))
        .all(transaction)
        .await?;
    for attempt in open {
        let Some(own) = hold_attempt(campus, transaction, attempt.id).await? else {
            continue;
        };
        // Handed in while this waited for it.
        if own.attempt().state != AttemptState::InProgress {
            continue;
        }
        let quiz = own.quiz()?;
        let terms = terms(transaction, own.place(), item, quiz).await?;
        let due = terms.due(own.attempt().started_at);
        let mut row = own.attempt().clone().into_active_model();
        row.due_at = Set(due);
        row.accepted_until = Set(accepted_until(quiz, due));
        row.update(transaction).await?;
    }
    Ok(())
}
