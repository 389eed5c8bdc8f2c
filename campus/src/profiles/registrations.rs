//! A person's own professional registrations. Always optional: lady health workers have none.

use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::OffsetDateTime;

use super::entity::{professional_registration, registration_verification};
use super::{Body, RegistrationId, Words};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::entity::institution;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment, Transaction};

/// The row of one's own registration.
pub type Registration = professional_registration::Model;

/// A registration, and who confirmed it.
#[derive(Clone, Debug)]
pub struct OwnRegistration {
    /// The registration.
    pub registration: Registration,
    /// Who confirmed it; without one, it is only what the person says.
    pub verifications: Vec<Verification>,
}

/// That an institution confirmed a registration.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Which institution.
    pub institution: institution::Model,
    /// When.
    pub at: OffsetDateTime,
}

/// What the form holds.
#[derive(Clone, Debug)]
pub struct NewRegistration {
    /// Which council.
    pub body: Body,
    /// Its name, where it is none of the list.
    pub body_words: Option<Words>,
    /// The number that it gave.
    pub number: Words,
}

/// The most that one person may hold.
const MOST: usize = 20;

pub(super) async fn own_registrations(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<OwnRegistration>, Failure> {
    let rows = professional_registration::Entity::find()
        .filter(professional_registration::Column::PersonId.eq(person))
        .order_by_asc(professional_registration::Column::Id)
        .all(connection)
        .await?;
    let verifications = registration_verification::Entity::find()
        .filter(
            registration_verification::Column::RegistrationId.is_in(rows.iter().map(|row| row.id)),
        )
        .order_by_asc(registration_verification::Column::Id)
        .all(connection)
        .await?;
    let institutions = institution::Entity::find().all(connection).await?;
    let of = |id: RegistrationId| {
        verifications
            .iter()
            .filter(|row| row.registration_id == id)
            .filter_map(|row| {
                let institution = institutions
                    .iter()
                    .find(|one| one.id == row.institution_id)?;
                Some(Verification {
                    institution: institution.clone(),
                    at: row.verified_at,
                })
            })
            .collect()
    };
    Ok(rows
        .into_iter()
        .map(|registration| OwnRegistration {
            verifications: of(registration.id),
            registration,
        })
        .collect())
}

/// One of the person's own registrations.
///
/// # Errors
/// When the database fails.
pub async fn own_registration(
    connection: &impl ConnectionTrait,
    who: &SignedIn,
    id: RegistrationId,
) -> Result<Option<Registration>, Failure> {
    Ok(professional_registration::Entity::find_by_id(id)
        .filter(professional_registration::Column::PersonId.eq(who.id()))
        .lock_exclusive()
        .one(connection)
        .await?)
}

/// Writes a registration down; the same one twice is one. None when there are too many already.
///
/// # Errors
/// When the database fails.
pub async fn add_registration(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    new: NewRegistration,
) -> Result<Option<RegistrationId>, Failure> {
    let transaction = campus.begin().await?;
    let words = words(&new);
    let known = own_registrations(&transaction, who.id()).await?;
    let same = known.iter().map(|known| &known.registration).find(|row| {
        row.body == new.body && row.body_words == words && row.number == new.number.as_str()
    });
    if let Some(same) = same {
        return Ok(Some(same.id));
    }
    if known.len() >= MOST {
        return Ok(None);
    }
    let row = professional_registration::ActiveModel {
        person_id: Set(who.id()),
        body: Set(new.body),
        body_words: Set(words),
        number: Set(new.number.into_string()),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    note(&transaction, moment, who, Deed::RegistrationAdded, &row).await?;
    transaction.commit().await?;
    Ok(Some(row.id))
}

/// Changes a registration; what was confirmed of the old one no longer holds. False when the person has none such.
///
/// # Errors
/// When the database fails.
pub async fn change_registration(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    id: RegistrationId,
    new: NewRegistration,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let Some(before) = own_registration(&transaction, who, id).await? else {
        return Ok(false);
    };
    let after = Registration {
        body: new.body,
        body_words: words(&new),
        number: new.number.into_string(),
        ..before.clone()
    };
    if after == before {
        return Ok(true);
    }
    forget_verifications(&transaction, id).await?;
    let after = professional_registration::ActiveModel {
        id: Set(id),
        body: Set(after.body),
        body_words: Set(after.body_words),
        number: Set(after.number),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    note(&transaction, moment, who, Deed::RegistrationChanged, &after).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Removes a registration. False when the person has none such.
///
/// # Errors
/// When the database fails.
pub async fn remove_registration(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    id: RegistrationId,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let Some(row) = own_registration(&transaction, who, id).await? else {
        return Ok(false);
    };
    forget_verifications(&transaction, id).await?;
    professional_registration::Entity::delete_by_id(id)
        .exec(&transaction)
        .await?;
    note(&transaction, moment, who, Deed::RegistrationRemoved, &row).await?;
    transaction.commit().await?;
    Ok(true)
}

/// The name of the council is kept only where it is none of the list.
fn words(new: &NewRegistration) -> Option<String> {
    match new.body {
        Body::Other => new.body_words.clone().map(Words::into_string),
        _ => None,
    }
}

async fn forget_verifications(
    transaction: &Transaction,
    id: RegistrationId,
) -> Result<(), Failure> {
    registration_verification::Entity::delete_many()
        .filter(registration_verification::Column::RegistrationId.eq(id))
        .exec(transaction)
        .await?;
    Ok(())
}

async fn note(
    transaction: &Transaction,
    moment: &mut Moment,
    who: &SignedIn,
    deed: Deed,
    row: &Registration,
) -> Result<(), Failure> {
    let salt = moment.bytes();
    let entry = Entry::new(who, deed)
        .to(Subject::Person(who.id()))
        .fact("registration", row.id.0)
        .fact("body", row.body.to_value())
        .erasable("number", who.id(), row.number.clone(), salt);
    audit::record(transaction, moment, entry).await
}
