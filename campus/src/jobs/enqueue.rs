//! Asks for a task, in the transaction of the event that calls for it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::Task;
use super::entity::job;
use crate::{Failure, Moment, Transaction};

/// Writes the task down; it is carried out once the transaction is committed, and not at all otherwise.
///
/// # Errors
/// When the database fails.
pub async fn enqueue(
    transaction: &Transaction,
    moment: &Moment,
    task: &Task,
) -> Result<(), Failure> {
    job::ActiveModel {
        kind: Set(task.kind().to_owned()),
        payload: Set(serde_json::to_string(task)?),
        run_at: Set(moment.now()),
        attempts: Set(0),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(())
}
