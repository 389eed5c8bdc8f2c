//! Finds people by what they are known by, and gives them what they are known by.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    QueryFilter, QueryOrder, SqlErr,
};

use super::entity::{address_claim, identifier, person};
use super::learner_code::meant_by;
use super::{Address, EmailAddress, IdentifierKind, PersonId, Region};
use crate::institutions::entity::institution;
use crate::{Failure, Moment, Transaction};

/// The person who has proved that the address is theirs.
pub(crate) async fn owner_of_address(
    connection: &impl ConnectionTrait,
    address: &Address,
) -> Result<Option<person::Model>, Failure> {
    owner_of(connection, row_of(address)).await
}

/// The person who signs in with this text: an address, a telephone number, or a learner code, with or without the
/// institution that gave it. Nobody where it may mean two people.
pub(crate) async fn owner_of_typed(
    connection: &impl ConnectionTrait,
    region: Region,
    typed: &str,
) -> Result<Option<person::Model>, Failure> {
    // PostgreSQL can't even be asked for a text with a null character in it.
    if typed.contains(char::is_control) {
        return Ok(None);
    }
    let address = Address::parse(typed, region).ok();
    if let Some(Address::Email(_)) = &address {
        return owner_of(
            connection,
            Condition::any().add_option(address.as_ref().map(row_of)),
        )
        .await;
    }
    let institutions = institution::Entity::find().all(connection).await?;
    let slugs: Vec<String> = institutions.into_iter().map(|row| row.slug).collect();
    let code = Condition::all()
        .add(identifier::Column::Kind.eq(IdentifierKind::LearnerCode))
        .add(identifier::Column::Value.is_in(meant_by(typed, &slugs)));
    let meant = Condition::any()
        .add(code)
        .add_option(address.as_ref().map(row_of));
    owner_of(connection, meant).await
}

/// Whether the person was ever proved to be reached by anything.
pub(crate) async fn has_proved_identifier(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<bool, Failure> {
    let proved = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .one(connection)
        .await?;
    Ok(proved.is_some())
}

async fn owner_of(
    connection: &impl ConnectionTrait,
    condition: Condition,
) -> Result<Option<person::Model>, Failure> {
    let mut found: Vec<person::Model> = identifier::Entity::find()
        .filter(condition)
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .find_also_related(person::Entity)
        .all(connection)
        .await?
        .into_iter()
        .filter_map(|(_, person)| person)
        .filter(|person| person.merged_into.is_none())
        .collect();
    found.sort_by_key(|person| person.id);
    found.dedup_by_key(|person| person.id);
    Ok(found.pop().filter(|_| found.is_empty()))
}

fn row_of(address: &Address) -> Condition {
    Condition::all()
        .add(identifier::Column::Kind.eq(address.kind()))
        .add(identifier::Column::Value.eq(address.as_str()))
}

/// What a person has proved to be theirs, the one they chose for messages first, then the oldest.
pub(crate) async fn proved_by(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<identifier::Model>, Failure> {
    let mut rows = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .order_by_asc(identifier::Column::Id)
        .all(connection)
        .await?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.preferred_at));
    Ok(rows)
}

/// The address to which a person's mails go; none for people without one.
///
/// # Errors
/// When the database fails.
pub async fn email_for_messages(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<EmailAddress>, Failure> {
    let proved = proved_by(connection, person).await?;
    Ok(proved
        .iter()
        .filter(|row| row.kind == IdentifierKind::Email)
        .find_map(|row| EmailAddress::parse(&row.value).ok()))
}

/// The address belongs to someone else.
pub(crate) struct AddressTaken;

/// Writes the address down as the person's own and proved. Claims to it that nobody ever proved give way.
pub(crate) async fn attach(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    address: &Address,
) -> Result<Result<(), AddressTaken>, Failure> {
    address_claim::Entity::delete_many()
        .filter(address_claim::Column::Kind.eq(address.kind()))
        .filter(address_claim::Column::Value.eq(address.as_str()))
        .exec(transaction)
        .await?;
    identifier::Entity::delete_many()
        .filter(row_of(address))
        .filter(identifier::Column::VerifiedAt.is_null())
        .exec(transaction)
        .await?;
    let added = identifier::ActiveModel {
        person_id: Set(person),
        kind: Set(address.kind()),
        value: Set(address.as_str().to_owned()),
        verified_at: Set(Some(moment.now())),
        created_at: Set(Some(moment.now())),
        ..Default::default()
    }
    .insert(transaction)
    .await;
    match added {
        Ok(_) => Ok(Ok(())),
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Ok(Err(AddressTaken))
        }
        Err(error) => Err(error.into()),
    }
}
