//! Tries a mail again that was given up.

use courseware::InstitutionSlug;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};

use super::entity::outgoing_mail;
use super::notify::{event_of, is_muted};
use super::recognised::is_recognised;
use super::undelivered::in_the_name_of;
use super::{Letter, MailId};
use crate::audit::{self, Actor, Deed, Entry};
use crate::institutions::{InstitutionId, administrator_of, platform_administrator};
use crate::jobs::{Task, enqueue};
use crate::people::entity::{identifier, person};
use crate::people::{IdentifierKind, SignedIn};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Why a mail can't be tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryRefusal {
    /// What it said is gone, since it held a link that works once: the person asks for a new one.
    Emptied,
    /// Nobody can be reached at the address until its owner shows otherwise, or it is no longer theirs.
    AddressIsDead,
    /// Its reader has switched such mail off.
    SwitchedOff,
    /// Its reader is not seen by whoever asks, and neither is why.
    NotSeen,
    /// It waits already, or was sent.
    NotGivenUp,
}

/// Tries a mail of the institution again, for its administrators; none for anyone else, and for other mails.
///
/// # Errors
/// [`RetryRefusal`], or when the database fails.
pub async fn retry(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    mail: MailId,
) -> Result<Option<()>, Error<RetryRefusal>> {
    let transaction = campus.begin().await?;
    let Some(by) = administrator_of(&transaction, viewer, institution).await? else {
        return Ok(None);
    };
    let id = Some(by.institution().id);
    again(transaction, moment, by.person().into(), id, mail).await
}

/// The same for mail in the platform's own name and its administrators.
///
/// # Errors
/// [`RetryRefusal`], or when the database fails.
pub async fn retry_on_platform(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    mail: MailId,
) -> Result<Option<()>, Error<RetryRefusal>> {
    let transaction = campus.begin().await?;
    let Some(by) = platform_administrator(&transaction, viewer).await? else {
        return Ok(None);
    };
    again(transaction, moment, by.person().into(), None, mail).await
}

async fn again(
    transaction: Transaction,
    moment: &Moment,
    by: Actor,
    institution: Option<InstitutionId>,
    mail: MailId,
) -> Result<Option<()>, Error<RetryRefusal>> {
    let found = outgoing_mail::Entity::find_by_id(mail)
        .filter(in_the_name_of(institution))
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(row) = found else {
        return Ok(None);
    };
    let letter = may_be_tried_again(&transaction, institution, &row)
        .await?
        .map_err(Error::Refused)?;
    let mut row = row.into_active_model();
    row.letter = Set(Some(serde_json::to_string(&letter)?));
    row.sent_at = Set(None);
    row.given_up_at = Set(None);
    row.failure = Set(None);
    row.update(&transaction).await?;
    enqueue(&transaction, moment, &Task::SendMail { mail }).await?;
    let entry = Entry::new(by, Deed::MailTriedAgain)
        .at(institution)
        .fact("mail", mail.0);
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// What the mail would say, or why it can't be tried again. What people want, and whether they are reached, is told only
/// to those who see them.
pub(super) async fn may_be_tried_again(
    connection: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    mail: &outgoing_mail::Model,
) -> Result<Result<Letter, RetryRefusal>, Failure> {
    let letter = letter_again(connection, mail).await?;
    let of_the_reader = matches!(
        letter,
        Err(RetryRefusal::AddressIsDead | RetryRefusal::SwitchedOff)
    );
    if of_the_reader && !is_recognised(connection, institution, mail).await? {
        return Ok(Err(RetryRefusal::NotSeen));
    }
    Ok(letter)
}

async fn letter_again(
    connection: &impl ConnectionTrait,
    mail: &outgoing_mail::Model,
) -> Result<Result<Letter, RetryRefusal>, Failure> {
    if mail.given_up_at.is_none() {
        return Ok(Err(RetryRefusal::NotGivenUp));
    }
    let (Some(id), Some(notification)) = (mail.person_id, mail.notification_id) else {
        return Ok(Err(RetryRefusal::Emptied));
    };
    let person = person::Entity::find_by_id(id).one(connection).await?;
    let (Some(person), Some(happened)) = (person, event_of(connection, notification).await?) else {
        return Ok(Err(RetryRefusal::Emptied));
    };
    if !is_reached(connection, mail).await? {
        return Ok(Err(RetryRefusal::AddressIsDead));
    }
    if is_muted(connection, id, happened.category()).await? {
        return Ok(Err(RetryRefusal::SwitchedOff));
    }
    Ok(Ok(Letter::Happened {
        name: person.name,
        happened,
    }))
}

/// Whether the address is still the person's, and mail reaches it as far as is known.
async fn is_reached(
    connection: &impl ConnectionTrait,
    mail: &outgoing_mail::Model,
) -> Result<bool, Failure> {
    let address = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(mail.person_id))
        .filter(identifier::Column::Kind.eq(IdentifierKind::Email))
        .filter(identifier::Column::Value.eq(mail.recipient.as_str()))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .filter(identifier::Column::BouncedAt.is_null())
        .one(connection)
        .await?;
    Ok(address.is_some())
}
