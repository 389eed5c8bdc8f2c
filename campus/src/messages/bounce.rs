//! Mail that came back.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use time::OffsetDateTime;

use super::entity::outgoing_mail;
use super::{Event, MailId, notify, without_addresses};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::people::entity::identifier;
use crate::people::{EmailAddress, IdentifierKind};
use crate::{Campus, Failure, Moment, Operator, Transaction};

/// What a delivery status notification says of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// The address that was not reached.
    pub address: EmailAddress,
    /// Why.
    pub reason: String,
    /// Number and time of the mail that came back, where the notification holds it.
    pub mail: Option<(MailId, OffsetDateTime)>,
}

/// What became of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BounceOutcome {
    /// The address is marked.
    Recorded,
    /// Nobody here is reached by this address.
    Unknown,
    /// No such mail was sent from here: anybody can make up a notification.
    NotOurs,
}

/// Records a bounce that the mail server handed on, if it tells of a mail that was sent from here.
///
/// # Errors
/// When the database fails.
pub async fn record_bounce(
    campus: &Campus,
    moment: &Moment,
    _by: Operator,
    bounce: &Bounce,
) -> Result<BounceOutcome, Failure> {
    let transaction = campus.begin().await?;
    let written = outgoing_mail::Entity::find()
        .filter(outgoing_mail::Column::Recipient.eq(bounce.address.as_str()));
    let written = match bounce.mail {
        Some((id, written_at)) => written
            .filter(outgoing_mail::Column::Id.eq(id))
            .filter(outgoing_mail::Column::CreatedAt.eq(written_at)),
        None => written.order_by_desc(outgoing_mail::Column::Id),
    };
    let Some(mail) = written.one(&transaction).await? else {
        return Ok(BounceOutcome::NotOurs);
    };
    let address = bounce.address.as_str();
    let known = mark_bounced(&transaction, moment, address, &bounce.reason).await?;
    let mut mail = mail.into_active_model();
    mail.given_up_at = Set(Some(moment.now()));
    mail.letter = Set(None);
    mail.failure = Set(Some(without_addresses(&bounce.reason)));
    mail.update(&transaction).await?;
    transaction.commit().await?;
    Ok(match known {
        true => BounceOutcome::Recorded,
        false => BounceOutcome::Unknown,
    })
}

/// Marks the address; false where nobody is known by it.
pub(super) async fn mark_bounced(
    transaction: &Transaction,
    moment: &Moment,
    address: &str,
    reason: &str,
) -> Result<bool, Failure> {
    let found = identifier::Entity::find()
        .filter(identifier::Column::Kind.eq(IdentifierKind::Email))
        .filter(identifier::Column::Value.eq(address))
        .one(transaction)
        .await?;
    let Some(found) = found else {
        return Ok(false);
    };
    identifier::Entity::update_many()
        .col_expr(identifier::Column::BouncedAt, Expr::value(moment.now()))
        .col_expr(
            identifier::Column::Bounce,
            Expr::value(without_addresses(reason)),
        )
        .filter(identifier::Column::Id.eq(found.id))
        .exec(transaction)
        .await?;
    let entry =
        Entry::new(Actor::System, Deed::AddressBounced).to(Subject::Person(found.person_id));
    audit::record(transaction, moment, entry).await?;
    if found.bounced_at.is_none() && found.verified_at.is_some() {
        let event = Event::AddressBounced;
        notify(transaction, moment, found.person_id, None, &event).await?;
    }
    Ok(true)
}
