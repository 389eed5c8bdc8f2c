//! Takes the next job that is due.

use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::Duration;

use super::ClaimedJob;
use super::entity::job;
use super::settle::give_up;
use crate::{Campus, Failure, Moment};

/// How long a runner may take before another assumes that it died.
const LEASE: Duration = Duration::minutes(2);

/// The next job that is due, leased to the caller; none when there is nothing to do.
///
/// PostgreSQL skips rows that another runner is looking at, SQLite has one writer: on both a job goes to one
/// runner at a time. A payload that can't be read is put aside as failed and the next job is tried.
///
/// # Errors
/// When the database fails.
pub async fn claim(campus: &Campus, moment: &Moment) -> Result<Option<ClaimedJob>, Failure> {
    loop {
        let transaction = campus.begin().await?;
        let due = job::Entity::find()
            .filter(job::Column::FinishedAt.is_null())
            .filter(job::Column::RunAt.lte(moment.now()))
            .filter(
                Condition::any()
                    .add(job::Column::LeasedUntil.is_null())
                    .add(job::Column::LeasedUntil.lte(moment.now())),
            )
            .order_by_asc(job::Column::RunAt)
            .order_by_asc(job::Column::Id)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .limit(1)
            .one(&transaction)
            .await?;
        let Some(found) = due else {
            return Ok(None);
        };
        let (id, attempts) = (found.id, found.attempts + 1);
        let task = serde_json::from_str(&found.payload);
        let mut leased = found.into_active_model();
        leased.leased_until = Set(Some(moment.now() + LEASE));
        leased.attempts = Set(attempts);
        leased.update(&transaction).await?;
        transaction.commit().await?;
        match task {
            Ok(task) => return Ok(Some(ClaimedJob { id, task, attempts })),
            Err(error) => give_up(campus, moment, id, attempts, &error.to_string()).await?,
        }
    }
}
