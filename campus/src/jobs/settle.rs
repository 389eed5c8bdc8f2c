//! Says how a claimed job went.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};
use time::{Duration, OffsetDateTime};

use super::entity::job;
use super::{JobId, Task};
use crate::messages;
use crate::{Campus, Failure, Moment, Transaction};

/// After so many tries a job is given up; it stays in the table with its error.
pub(super) const MOST_ATTEMPTS: i32 = 10;

/// What is left of the payload of a job that is over: it may name a person.
const FORGOTTEN: &str = "{}";

/// The job is done; in the transaction that records its effect.
///
/// # Errors
/// When the database fails.
pub async fn finish(transaction: &Transaction, moment: &Moment, id: JobId) -> Result<(), Failure> {
    job::Entity::update_many()
        .col_expr(job::Column::FinishedAt, Expr::value(moment.now()))
        .col_expr(job::Column::Payload, Expr::value(FORGOTTEN))
        .filter(job::Column::Id.eq(id))
        .exec(transaction)
        .await?;
    Ok(())
}

/// The job failed: try again later (after 1, 2, 4… minutes), or give up after ten tries. Says nothing when the lease
/// ran out and another runner has begun the job since: then that runner's word counts.
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
    let doublings = attempts.clamp(1, MOST_ATTEMPTS) - 1;
    settle_failed(
        campus,
        moment,
        Failed {
            id,
            attempts,
            run_at: moment.now() + Duration::minutes(1 << doublings),
            finished_at: given_up.then(|| moment.now()),
            error,
        },
    )
    .await
}

/// The job can never succeed: put it aside with its error.
pub(super) async fn give_up(
    campus: &Campus,
    moment: &Moment,
    id: JobId,
    attempts: i32,
    error: &str,
) -> Result<(), Failure> {
    settle_failed(
        campus,
        moment,
        Failed {
            id,
            attempts,
            run_at: moment.now(),
            finished_at: Some(moment.now()),
            error,
        },
    )
    .await
}

struct Failed<'a> {
    id: JobId,
    attempts: i32,
    run_at: OffsetDateTime,
    finished_at: Option<OffsetDateTime>,
    error: &'a str,
}

async fn settle_failed(
    campus: &Campus,
    moment: &Moment,
    failed: Failed<'_>,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let held = job::Entity::find_by_id(failed.id)
        .filter(job::Column::Attempts.eq(failed.attempts))
        .filter(job::Column::FinishedAt.is_null())
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(held) = held else { return Ok(()) };
    let task = serde_json::from_str(&held.payload);
    let mut row = held.into_active_model();
    row.run_at = Set(failed.run_at);
    row.leased_until = Set(None);
    row.last_error = Set(Some(failed.error.to_owned()));
    row.finished_at = Set(failed.finished_at);
    if failed.finished_at.is_some() {
        row.payload = Set(FORGOTTEN.to_owned());
        match task {
            Ok(Task::SendMail { mail }) => {
                messages::give_up_failed(&transaction, moment, mail, failed.error).await?;
            }
            Ok(Task::SendText { text }) => messages::forget_text(&transaction, text).await?,
            _ => {}
        }
    }
    row.update(&transaction).await?;
    transaction.commit().await?;
    Ok(())
}
