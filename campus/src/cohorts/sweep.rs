//! Forgets invitations into cohorts that are over.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::entity::cohort_invitation;
use crate::{Campus, Failure, Moment, Retention};

/// Deletes invitations that were accepted, taken back or ran out long ago, with the addresses they went to. To be called
/// now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment, kept: &Retention) -> Result<(), Failure> {
    let before = moment.now() - kept.invitations;
    cohort_invitation::Entity::delete_many()
        .filter(
            Condition::any()
                .add(cohort_invitation::Column::ExpiresAt.lte(before))
                .add(cohort_invitation::Column::AcceptedAt.lte(before))
                .add(cohort_invitation::Column::WithdrawnAt.lte(before)),
        )
        .exec(campus.database().write())
        .await?;
    Ok(())
}
