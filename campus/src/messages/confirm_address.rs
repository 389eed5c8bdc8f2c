//! Shows that mail reaches an address again.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use time::{Duration, OffsetDateTime};

use super::{Letter, MailLinkKey, mails_since, post};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::entity::identifier;
use crate::people::{IdentifierKind, SignedIn};
use crate::{Campus, Error, Failure, Moment};

/// What the links are signed for.
const PURPOSE: &str = "confirm-address";
/// Where they lead.
const PATH: &str = "/account/messages/confirm";
/// So many mails an hour go to one address for this.
const MOST_MAILS: u64 = 3;

/// An address of the person that mail came back from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BouncedAddress {
    /// The row's number.
    pub id: i64,
    /// The address.
    pub address: String,
    /// When.
    pub bounced_at: OffsetDateTime,
}

/// Why no mail was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmAddressRefusal {
    /// Several were written within the hour.
    TooMany,
}

/// The person's own addresses that mail came back from.
///
/// # Errors
/// When the database fails.
pub async fn bounced_addresses(
    campus: &Campus,
    who: &SignedIn,
) -> Result<Vec<BouncedAddress>, Failure> {
    let rows = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(who.id()))
        .filter(identifier::Column::Kind.eq(IdentifierKind::Email))
        .filter(identifier::Column::BouncedAt.is_not_null())
        .order_by_asc(identifier::Column::Id)
        .all(campus.read())
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(BouncedAddress {
                id: row.id,
                address: row.value,
                bounced_at: row.bounced_at?,
            })
        })
        .collect())
}

/// Writes a link to the person's own address that mail came back from; none when there is no such address.
///
/// # Errors
/// [`ConfirmAddressRefusal`], or when the database fails.
pub async fn ask_to_confirm_address(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    key: &MailLinkKey,
    id: i64,
) -> Result<Option<()>, Error<ConfirmAddressRefusal>> {
    let known = bounced_addresses(campus, who).await?;
    let Some(known) = known.into_iter().find(|known| known.id == id) else {
        return Ok(None);
    };
    let transaction = campus.begin().await?;
    let hour_ago = moment.now() - Duration::HOUR;
    if mails_since(&transaction, &known.address, hour_ago).await? >= MOST_MAILS {
        return Err(Error::Refused(ConfirmAddressRefusal::TooMany));
    }
    // Good for this bounce only: after the next one it is worth nothing.
    let about = format!("{}-{}", known.id, known.bounced_at.unix_timestamp());
    let letter = Letter::ConfirmAddress {
        name: who.name().to_owned(),
        path: format!("{PATH}/{}", key.sign(PURPOSE, &about)),
    };
    post(
        &transaction,
        moment,
        &known.address,
        who.language(),
        &letter,
    )
    .await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// The address that the link confirms, if it still does; opening it changes nothing, since programs that preview
/// messages follow links too.
///
/// # Errors
/// When the database fails.
pub async fn confirmable_address(
    campus: &Campus,
    key: &MailLinkKey,
    token: &str,
) -> Result<Option<BouncedAddress>, Failure> {
    let named = key.read(PURPOSE, token).and_then(|about| {
        let (id, bounced_at) = about.split_once('-')?;
        Some((id.parse::<i64>().ok()?, bounced_at.parse::<i64>().ok()?))
    });
    let Some((id, bounced_at)) = named else {
        return Ok(None);
    };
    let row = identifier::Entity::find_by_id(id)
        .one(campus.read())
        .await?;
    Ok(row.and_then(|row| {
        Some(BouncedAddress {
            id,
            address: row.value,
            bounced_at: row
                .bounced_at
                .filter(|time| time.unix_timestamp() == bounced_at)?,
        })
    }))
}

/// Whoever holds the link has read a mail at the address: it is written to again. False when the link is void.
///
/// # Errors
/// When the database fails.
pub async fn confirm_address(
    campus: &Campus,
    moment: &Moment,
    key: &MailLinkKey,
    token: &str,
) -> Result<bool, Failure> {
    let Some(found) = confirmable_address(campus, key, token).await? else {
        return Ok(false);
    };
    let transaction = campus.begin().await?;
    let confirmed = identifier::Entity::update_many()
        .col_expr(
            identifier::Column::BouncedAt,
            Expr::value(None::<OffsetDateTime>),
        )
        .col_expr(identifier::Column::Bounce, Expr::value(None::<String>))
        .filter(identifier::Column::Id.eq(found.id))
        .filter(identifier::Column::BouncedAt.eq(found.bounced_at))
        .exec(&transaction)
        .await?;
    let row = identifier::Entity::find_by_id(found.id)
        .one(&transaction)
        .await?;
    if let Some(row) = row.filter(|_| confirmed.rows_affected == 1) {
        let entry = Entry::new(row.person_id, Deed::AddressConfirmedAgain)
            .to(Subject::Person(row.person_id));
        audit::record(&transaction, moment, entry).await?;
    }
    transaction.commit().await?;
    Ok(confirmed.rows_affected == 1)
}
