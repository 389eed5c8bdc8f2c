//! Says how a claimed job went.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::JobId;
use super::entity::job;
use crate::{Campus, Failure, Moment, Transaction};

/// After so many tries a job is given up; it stays in the table with its error.
const MOST_ATTEMPTS: i32 = 10;

/// The job is done; in the transaction that records its effect.
///
/// # Errors
/// When the database fails.
pub async fn finish(transaction: &Transaction, moment: &Moment, id: JobId) -> Result<(), Failure> {
    job::Entity::update_many()
        .col_expr(job::Column::FinishedAt, Expr::value(moment.now()))
        .filter(job::Column::Id.eq(id))
        .exec(transaction)
        .await?;
    Ok(())
}

/// The job failed: try again later (after 1, 2, 4… minutes), or give up after ten tries.
///
/// # Errors
/// When the database fails.
pub async fn fail(
    campus: &Campus,
    moment: &Moment,
    id: JobId,
    attempts: i32,
    error: &str,
) -> Result<(), Failure> {
    let given_up = attempts >= MOST_ATTEMPTS;
    let wait = Duration::minutes(1 << attempts.clamp(1, MOST_ATTEMPTS).saturating_sub(1));
    job::ActiveModel {
        id: Set(id),
        run_at: Set(moment.now() + wait),
        leased_until: Set(None),
        last_error: Set(Some(error.to_owned())),
        finished_at: Set(given_up.then_some(moment.now())),
        ..Default::default()
    }
    .update(campus.database().write())
    .await?;
    Ok(())
}
