//! Finds people by what they are known by, and gives them what they are known by.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    QueryFilter, SqlErr,
};

use super::entity::{identifier, person};
use super::{EmailAddress, IdentifierKind, PersonId};
use crate::{Failure, Moment, Transaction};

/// The person who has proved that the address is theirs.
pub(crate) async fn owner_of_email(
    connection: &impl ConnectionTrait,
    email: &EmailAddress,
) -> Result<Option<person::Model>, Failure> {
    owner_of(connection, email_row(email)).await
}

/// The person who signs in with this text: an address, or a telephone number or code as it was given.
pub(crate) async fn owner_of_typed(
    connection: &impl ConnectionTrait,
    typed: &str,
) -> Result<Option<person::Model>, Failure> {
    // PostgreSQL can't even be asked for a text with a null character in it.
    if typed.contains(char::is_control) {
        return Ok(None);
    }
    let condition = match EmailAddress::parse(typed) {
        Ok(email) => email_row(&email),
        Err(_) => Condition::all()
            .add(identifier::Column::Value.eq(typed.trim()))
            .add(identifier::Column::Kind.ne(IdentifierKind::Email)),
    };
    owner_of(connection, condition).await
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
    let found = identifier::Entity::find()
        .filter(condition)
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .find_also_related(person::Entity)
        .one(connection)
        .await?;
    Ok(found
        .and_then(|(_, person)| person)
        .filter(|person| person.merged_into.is_none()))
}

fn email_row(email: &EmailAddress) -> Condition {
    Condition::all()
        .add(identifier::Column::Kind.eq(IdentifierKind::Email))
        .add(identifier::Column::Value.eq(email.as_str()))
}

/// The address belongs to someone else.
pub(crate) struct AddressTaken;

/// Writes the address down as the person's own and proved. A claim to it that nobody ever proved gives way.
pub(crate) async fn attach_email(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    email: &EmailAddress,
) -> Result<Result<(), AddressTaken>, Failure> {
    identifier::Entity::delete_many()
        .filter(email_row(email))
        .filter(identifier::Column::VerifiedAt.is_null())
        .exec(transaction)
        .await?;
    let added = identifier::ActiveModel {
        person_id: Set(person),
        kind: Set(IdentifierKind::Email),
        value: Set(email.as_str().to_owned()),
        verified_at: Set(Some(moment.now())),
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
