//! Forgets jobs that are long done.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::entity::job;
use crate::{Campus, Failure, Moment};

/// Done or given up, a job is kept this long, for whoever must find out what happened.
const KEPT: Duration = Duration::days(30);

/// Deletes jobs that were done or given up long ago. To be called now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment) -> Result<(), Failure> {
    job::Entity::delete_many()
        .filter(job::Column::FinishedAt.lte(moment.now() - KEPT))
        .exec(campus.database().write())
        .await?;
    Ok(())
}
