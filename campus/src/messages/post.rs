//! Puts a mail into the outbox.

use courseware::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::Letter;
use super::entity::outgoing_mail;
use crate::jobs::{Task, enqueue};
use crate::{Failure, Moment, Transaction};

/// Writes a mail and the job that sends it; both happen with the transaction or not at all.
///
/// # Errors
/// When the database fails.
pub async fn post(
    transaction: &Transaction,
    moment: &Moment,
    recipient: &str,
    language: Language,
    letter: &Letter,
) -> Result<(), Failure> {
    let mail = outgoing_mail::ActiveModel {
        recipient: Set(recipient.to_owned()),
        language: Set(language.code().to_owned()),
        letter: Set(Some(serde_json::to_string(letter)?)),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    enqueue(transaction, moment, &Task::SendMail { mail: mail.id }).await
}
