//! What the mail job reads and records.

use courseware::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use super::entity::outgoing_mail;
use super::{Letter, MailId};
use crate::jobs::{JobId, finish};
use crate::{Campus, Failure, Moment};

/// A mail that has not been sent yet.
#[derive(Clone, Debug)]
pub struct WaitingMail {
    /// The address.
    pub recipient: String,
    /// The language to write in.
    pub language: Language,
    /// What it says.
    pub letter: Letter,
}

/// The mail, unless it was sent already (a job may run twice).
///
/// # Errors
/// When the database fails or the letter can't be read.
pub async fn waiting(campus: &Campus, id: MailId) -> Result<Option<WaitingMail>, Failure> {
    let Some(mail) = outgoing_mail::Entity::find_by_id(id)
        .one(campus.read())
        .await?
    else {
        return Ok(None);
    };
    let Some(letter) = mail.letter.filter(|_| mail.sent_at.is_none()) else {
        return Ok(None);
    };
    Ok(Some(WaitingMail {
        recipient: mail.recipient,
        language: mail.language.parse().unwrap_or(Language::English),
        letter: serde_json::from_str(&letter)?,
    }))
}

/// The mail server took it: record that, empty the letter and finish the job, in one transaction.
///
/// # Errors
/// When the database fails.
pub async fn mark_sent(
    campus: &Campus,
    moment: &Moment,
    mail: MailId,
    job: JobId,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    outgoing_mail::ActiveModel {
        id: Set(mail),
        letter: Set(None),
        sent_at: Set(Some(moment.now())),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}
