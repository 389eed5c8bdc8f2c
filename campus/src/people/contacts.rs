//! What a person is known by, and what they do about it.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{address_claim, identifier, person};
use super::tell_of_addresses::tell_of_addresses;
use super::{IdentifierKind, SignedIn};
use crate::audit::{self, Deed, Entry, Subject};
use crate::{Campus, Error, Failure, Moment};

/// All that a person is known by.
#[derive(Clone, Debug)]
pub struct Contacts {
    /// Addresses, numbers and codes, oldest first.
    pub known: Vec<Contact>,
    /// Addresses and numbers that wait for their proof.
    pub claimed: Vec<address_claim::Model>,
    /// Whether the person ever chose a password.
    pub has_password: bool,
}

impl Contacts {
    /// Whether there is an address or a number by which the person can show who they are.
    pub fn is_reached(&self) -> bool {
        self.known
            .iter()
            .any(|contact| contact.verified && contact.kind != IdentifierKind::LearnerCode)
    }
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its number, for the forms.
    pub id: i64,
    /// Email, phone or learner code.
    pub kind: IdentifierKind,
    /// In its normal form.
    pub value: String,
    /// Whether it was proved.
    pub verified: bool,
    /// Whether messages go there.
    pub for_messages: bool,
    /// Whether it may go: a way into the account must remain, and codes belong to the institution that gave them.
    pub removable: bool,
}

/// Why an address stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveRefusal {
    /// Without it the person could not get in any more.
    LastWayIn,
}

/// The person's own contacts.
///
/// # Errors
/// When the database fails.
pub async fn contacts(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
) -> Result<Contacts, Failure> {
    let rows = rows_of(campus.read(), who).await?;
    let has_password = person::Entity::find_by_id(who.id())
        .one(campus.read())
        .await?
        .is_some_and(|person| person.password_hash.is_some());
    let chosen = |kind| {
        let mut proved: Vec<_> = rows
            .iter()
            .filter(|row| row.kind == kind && row.verified_at.is_some())
            .collect();
        proved.sort_by_key(|row| std::cmp::Reverse(row.preferred_at));
        proved.first().map(|row| row.id)
    };
    let chosen = [chosen(IdentifierKind::Email), chosen(IdentifierKind::Phone)];
    let claimed = address_claim::Entity::find()
        .filter(address_claim::Column::PersonId.eq(who.id()))
        .filter(address_claim::Column::ExpiresAt.gt(moment.now()))
        .order_by_asc(address_claim::Column::Id)
        .all(campus.read())
        .await?;
    Ok(Contacts {
        known: rows
            .iter()
            .map(|row| Contact {
                id: row.id,
                kind: row.kind,
                value: row.value.clone(),
                verified: row.verified_at.is_some(),
                for_messages: chosen.contains(&Some(row.id)),
                removable: is_removable(row, &rows, has_password),
            })
            .collect(),
        claimed,
        has_password,
    })
}

/// Uses this address or number for messages from now on; none when it isn't the person's, or isn't proved.
///
/// # Errors
/// When the database fails.
pub async fn prefer_contact(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    contact: i64,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let changed = identifier::Entity::update_many()
        .col_expr(identifier::Column::PreferredAt, Expr::value(moment.now()))
        .filter(identifier::Column::Id.eq(contact))
        .filter(identifier::Column::PersonId.eq(who.id()))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .exec(&transaction)
        .await?;
    if changed.rows_affected == 0 {
        return Ok(None);
    }
    // Two choices within one second would count the same; the last one is meant.
    identifier::Entity::update_many()
        .col_expr(
            identifier::Column::PreferredAt,
            Expr::value(moment.now() - time::Duration::SECOND),
        )
        .filter(identifier::Column::PersonId.eq(who.id()))
        .filter(identifier::Column::Id.ne(contact))
        .filter(identifier::Column::PreferredAt.gte(moment.now()))
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Removes an address or number; none when it isn't the person's. The others are told.
///
/// # Errors
/// [`RemoveRefusal`], or when the database fails.
pub async fn remove_contact(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    contact: i64,
) -> Result<Option<()>, Error<RemoveRefusal>> {
    let transaction = campus.begin().await?;
    // Of two that remove the last two at once, the second waits and finds one left.
    let person = person::Entity::find_by_id(who.id())
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let rows = rows_of(&transaction, who).await?;
    let Some(row) = rows
        .iter()
        .find(|row| row.id == contact && row.kind != IdentifierKind::LearnerCode)
    else {
        return Ok(None);
    };
    let has_password = person.is_some_and(|person| person.password_hash.is_some());
    if !is_removable(row, &rows, has_password) {
        return Err(Error::Refused(RemoveRefusal::LastWayIn));
    }
    identifier::Entity::delete_by_id(row.id)
        .exec(&transaction)
        .await?;
    if row.verified_at.is_some() {
        tell_of_addresses(campus, &transaction, moment, who, &row.value).await?;
    }
    let entry = Entry::new(who, Deed::AddressRemoved)
        .to(Subject::Person(who.id()))
        .erasable("address", who.id(), &*row.value, moment.bytes());
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Forgets that the person said an address was theirs; none when they did not.
///
/// # Errors
/// When the database fails.
pub async fn drop_claim(
    campus: &Campus,
    who: &SignedIn,
    claim: i64,
) -> Result<Option<()>, Failure> {
    let dropped = address_claim::Entity::delete_many()
        .filter(address_claim::Column::Id.eq(claim))
        .filter(address_claim::Column::PersonId.eq(who.id()))
        .exec(campus.database().write())
        .await?;
    Ok((dropped.rows_affected == 1).then_some(()))
}

async fn rows_of(
    connection: &impl sea_orm::ConnectionTrait,
    who: &SignedIn,
) -> Result<Vec<identifier::Model>, Failure> {
    Ok(identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(who.id()))
        .order_by_asc(identifier::Column::Id)
        .all(connection)
        .await?)
}

/// Whether a way in remains without it: another proved address or number, by which a password can be chosen anew, or a
/// proved learner code with a password.
fn is_removable(row: &identifier::Model, all: &[identifier::Model], has_password: bool) -> bool {
    let is_code = |row: &identifier::Model| row.kind == IdentifierKind::LearnerCode;
    let mut others = all
        .iter()
        .filter(|other| other.id != row.id && other.verified_at.is_some());
    !is_code(row)
        && (row.verified_at.is_none() || others.any(|other| has_password || !is_code(other)))
}
