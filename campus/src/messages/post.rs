//! Puts a mail into the outbox.

use courseware::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::outgoing_mail;
use super::{Letter, NotificationId};
use crate::institutions::InstitutionId;
use crate::jobs::{Task, enqueue};
use crate::people::PersonId;
use crate::{Failure, Moment, Transaction};

/// A mail to be written.
pub(super) struct Mail<'a> {
    /// The address.
    pub(super) recipient: &'a str,
    /// The language to write in.
    pub(super) language: Language,
    /// What it says.
    pub(super) letter: &'a Letter,
    /// Who it tells, where it is not just anyone who has the address.
    pub(super) person: Option<PersonId>,
    /// In whose name it is written; none for the platform's.
    pub(super) institution: Option<InstitutionId>,
    /// What it tells of in the app, from which it can be written again.
    pub(super) notification: Option<NotificationId>,
}

/// Writes to whoever has an address, in the platform's name; what happened to a person is told by [`super::notify`].
/// Mail and job happen with the transaction or not at all.
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
    let mail = Mail {
        recipient,
        language,
        letter,
        person: None,
        institution: None,
        notification: None,
    };
    write(transaction, moment, mail).await
}

/// Writes a mail and the job that sends it.
pub(super) async fn write(
    transaction: &Transaction,
    moment: &Moment,
    mail: Mail<'_>,
) -> Result<(), Failure> {
    let written = outgoing_mail::ActiveModel {
        recipient: Set(mail.recipient.to_owned()),
        language: Set(mail.language.code().to_owned()),
        letter: Set(Some(serde_json::to_string(mail.letter)?)),
        kind: Set(Some(mail.letter.kind().to_owned())),
        category: Set(Some(mail.letter.category())),
        person_id: Set(mail.person),
        institution_id: Set(mail.institution),
        notification_id: Set(mail.notification),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    enqueue(transaction, moment, &Task::SendMail { mail: written.id }).await
}
