//! Tells a person what happened.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};

use super::entity::{mail_preference, notification};
use super::post::{Mail, write};
use super::{Category, Event, Letter, NotificationId};
use crate::institutions::InstitutionId;
use crate::people::entity::{identifier, person};
use crate::people::{IdentifierKind, PersonId, preferred_language};
use crate::{Failure, Moment, Transaction};

/// Tells the person in the app, and by mail where there is an address that is proved to be theirs, mail reaches it, and
/// they have not switched the category off. What concerns their safety goes to every address they proved, wanted or
/// not. The institution is the one in whose name it is told, if any.
///
/// # Errors
/// When the database fails.
pub async fn notify(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    institution: Option<InstitutionId>,
    event: &Event,
) -> Result<(), Failure> {
    let told = notification::ActiveModel {
        person_id: Set(person),
        institution_id: Set(institution),
        kind: Set(event.kind().to_owned()),
        content: Set(serde_json::to_string(event)?),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    let Some(person) = person::Entity::find_by_id(person).one(transaction).await? else {
        return Err(Failure::Invariant("who is notified is gone"));
    };
    for address in addresses(transaction, person.id, event.category()).await? {
        write_to(transaction, moment, &person, &told, &address, event).await?;
    }
    Ok(())
}

async fn write_to(
    transaction: &Transaction,
    moment: &Moment,
    person: &person::Model,
    told: &notification::Model,
    address: &str,
    event: &Event,
) -> Result<(), Failure> {
    let letter = Letter::Happened {
        name: person.name.clone(),
        happened: event.clone(),
    };
    let mail = Mail {
        recipient: address,
        language: preferred_language(&person.language),
        letter: &letter,
        person: Some(person.id),
        institution: told.institution_id,
        notification: Some(told.id),
    };
    write(transaction, moment, mail).await
}

/// Where mail of this category goes: to none, one, or, for their safety, all of the person's proved addresses.
async fn addresses(
    connection: &impl ConnectionTrait,
    person: PersonId,
    category: Category,
) -> Result<Vec<String>, Failure> {
    if is_muted(connection, person, category).await? {
        return Ok(Vec::new());
    }
    let proved = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::Kind.eq(IdentifierKind::Email))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .order_by_asc(identifier::Column::Id)
        .all(connection)
        .await?;
    let safety = category == Category::Security;
    let wanted = proved
        .into_iter()
        .filter(|address| safety || address.bounced_at.is_none())
        .map(|address| address.value);
    Ok(if safety {
        wanted.collect()
    } else {
        wanted.take(1).collect()
    })
}

/// Whether the person switched mail of this category off.
pub(super) async fn is_muted(
    connection: &impl ConnectionTrait,
    person: PersonId,
    category: Category,
) -> Result<bool, Failure> {
    let found = mail_preference::Entity::find()
        .filter(mail_preference::Column::PersonId.eq(person))
        .filter(mail_preference::Column::Category.eq(category))
        .one(connection)
        .await?;
    Ok(found.is_some() && category != Category::Security)
}

/// What a notification told; none once it is gone.
pub(super) async fn event_of(
    connection: &impl ConnectionTrait,
    id: NotificationId,
) -> Result<Option<Event>, Failure> {
    let found = notification::Entity::find_by_id(id).one(connection).await?;
    // One that this version can't read can't be told again either.
    Ok(found.and_then(|told| serde_json::from_str(&told.content).ok()))
}
