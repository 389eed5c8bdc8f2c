//! What the mail job reads and records.

use courseware::Language;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use time::OffsetDateTime;

use super::entity::outgoing_mail;
use super::{Category, Letter, MailId};
use crate::institutions::entity::institution;
use crate::jobs::{JobId, finish};
use crate::people::{PersonId, preferred_language};
use crate::{Campus, Failure, Moment, Transaction};

/// A mail that has not been sent yet.
#[derive(Clone, Debug)]
pub struct WaitingMail {
    /// The address.
    pub recipient: String,
    /// The language to write in.
    pub language: Language,
    /// What it says.
    pub letter: Letter,
    /// In whose name; none for the platform's.
    pub institution: Option<institution::Model>,
    /// What its reader may switch off, if anything.
    pub subscription: Option<Subscription>,
    /// When it was written. With its number it names the mail for good, however often it is sent.
    pub written_at: OffsetDateTime,
}

/// What a person may switch off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Whose.
    pub person: PersonId,
    /// What.
    pub category: Category,
}

/// The mail, unless it was sent already (a job may run twice), given up or switched off since.
///
/// # Errors
/// When the database fails or the letter can't be read.
pub async fn waiting(campus: &Campus, id: MailId) -> Result<Option<WaitingMail>, Failure> {
    let found = outgoing_mail::Entity::find_by_id(id)
        .one(campus.read())
        .await?;
    let Some(mail) = found.filter(|mail| mail.sent_at.is_none()) else {
        return Ok(None);
    };
    let Some(letter) = &mail.letter else {
        return Ok(None);
    };
    let letter: Letter = serde_json::from_str(letter)?;
    let institution = match mail.institution_id {
        Some(id) => {
            institution::Entity::find_by_id(id)
                .one(campus.read())
                .await?
        }
        None => None,
    };
    let category = letter.category();
    Ok(Some(WaitingMail {
        subscription: mail
            .person_id
            .filter(|_| category != Category::Security)
            .map(|person| Subscription { person, category }),
        recipient: mail.recipient,
        language: preferred_language(&mail.language),
        letter,
        institution,
        written_at: mail.created_at,
    }))
}

/// The mail server took it, or there was nothing to send any more: record that, empty the letter and finish the job, in
/// one transaction.
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
    outgoing_mail::Entity::update_many()
        .col_expr(outgoing_mail::Column::SentAt, Expr::value(moment.now()))
        .col_expr(outgoing_mail::Column::Letter, Expr::value(None::<String>))
        .filter(outgoing_mail::Column::Id.eq(mail))
        .filter(outgoing_mail::Column::Letter.is_not_null())
        .exec(&transaction)
        .await?;
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

/// How many mails were written to the address after that time.
pub(crate) async fn mails_since(
    transaction: &Transaction,
    recipient: &str,
    time: OffsetDateTime,
) -> Result<u64, Failure> {
    Ok(outgoing_mail::Entity::find()
        .filter(outgoing_mail::Column::Recipient.eq(recipient))
        .filter(outgoing_mail::Column::CreatedAt.gt(time))
        .count(transaction)
        .await?)
}
