//! Forgets jobs that are long done.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::job;
use crate::{Campus, Failure, Moment, Retention};

/// Deletes jobs that were done or given up long ago. To be called now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment, kept: &Retention) -> Result<(), Failure> {
    job::Entity::delete_many()
        .filter(job::Column::FinishedAt.lte(moment.now() - kept.jobs))
        .exec(campus.database().write())
        .await?;
    Ok(())
}
