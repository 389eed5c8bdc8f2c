//! What a person reads and changes of their own profile.

use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::affiliations::{OwnAffiliation, own_affiliations};
use super::entity::accommodation;
use super::registrations::{OwnRegistration, own_registrations};
use super::{Cadre, UrduName, Words};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::entity::institution;
use crate::people::entity::person;
use crate::people::{PersonName, SignedIn};
use crate::{Campus, Failure, Moment};

/// A person's own profile.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The account's own row: names and cadre.
    pub person: person::Model,
    /// Registrations, the oldest first, each with who confirmed it.
    pub registrations: Vec<OwnRegistration>,
    /// Affiliations, the oldest first.
    pub affiliations: Vec<OwnAffiliation>,
    /// Extra time, by the institution that grants it.
    pub accommodations: Vec<OwnAccommodation>,
    /// The institutions that have the person in sight and ask something.
    pub asked_by: Vec<institution::Model>,
}

/// Extra time as the person it was granted to sees it.
#[derive(Clone, Debug)]
pub struct OwnAccommodation {
    /// Who grants it.
    pub institution: institution::Model,
    /// Per cent.
    pub extra_time: i32,
}

/// What the form holds.
#[derive(Clone, Debug)]
pub struct NewProfile {
    /// The name in Urdu script.
    pub name_urdu: Option<UrduName>,
    /// The name as on certificates; without it, the name.
    pub name_on_certificates: Option<PersonName>,
    /// What the person does.
    pub cadre: Option<Cadre>,
    /// In words, where it is none of the list.
    pub cadre_words: Option<Words>,
}

/// The person's own profile.
///
/// # Errors
/// When the database fails.
pub async fn profile(campus: &Campus, who: &SignedIn) -> Result<Option<Profile>, Failure> {
    let connection = campus.read();
    let Some(person) = person::Entity::find_by_id(who.id()).one(connection).await? else {
        return Ok(None);
    };
    let granted = accommodation::Entity::find()
        .filter(accommodation::Column::PersonId.eq(who.id()))
        .filter(accommodation::Column::ExtraTime.gt(0))
        .order_by_asc(accommodation::Column::InstitutionId)
        .all(connection)
        .await?;
    let institutions = institution::Entity::find().all(connection).await?;
    let accommodations = granted
        .into_iter()
        .filter_map(|row| {
            let institution = institutions
                .iter()
                .find(|one| one.id == row.institution_id)?;
            Some(OwnAccommodation {
                institution: institution.clone(),
                extra_time: row.extra_time,
            })
        })
        .collect();
    Ok(Some(Profile {
        person,
        registrations: own_registrations(connection, who.id()).await?,
        affiliations: own_affiliations(connection, who.id()).await?,
        accommodations,
        asked_by: super::answers::asking(connection, who.id()).await?,
    }))
}

/// Changes names and cadre. Certificates that were issued keep the name they were issued with.
///
/// # Errors
/// When the database fails.
pub async fn change_profile(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    new: NewProfile,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let Some(before) = person::Entity::find_by_id(who.id())
        .lock_exclusive()
        .one(&transaction)
        .await?
    else {
        return Ok(());
    };
    let cadre_words = match new.cadre {
        Some(Cadre::Other) => new.cadre_words.map(Words::into_string),
        _ => None,
    };
    let after = person::Model {
        name_urdu: new.name_urdu.map(UrduName::into_string),
        name_on_certificates: new.name_on_certificates.map(PersonName::into_string),
        cadre: new.cadre,
        cadre_words,
        ..before.clone()
    };
    if after == before {
        return Ok(());
    }
    let changes = [
        ("name_urdu", &before.name_urdu, &after.name_urdu),
        (
            "name_on_certificates",
            &before.name_on_certificates,
            &after.name_on_certificates,
        ),
        ("cadre_words", &before.cadre_words, &after.cadre_words),
    ];
    let mut entry = Entry::new(who, Deed::ProfileChanged)
        .to(Subject::Person(who.id()))
        .fact("cadre", after.cadre.map(|cadre| cadre.to_value()));
    for (name, old, new) in changes.into_iter().filter(|(_, old, new)| old != new) {
        entry = note_change(entry, moment, who, name, old.as_deref(), new.as_deref());
    }
    person::ActiveModel {
        id: Set(after.id),
        name_urdu: Set(after.name_urdu),
        name_on_certificates: Set(after.name_on_certificates),
        cadre: Set(after.cadre),
        cadre_words: Set(after.cadre_words),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// The value before and after, both to be forgotten with the person.
fn note_change(
    entry: Entry,
    moment: &mut Moment,
    who: &SignedIn,
    name: &'static str,
    old: Option<&str>,
    new: Option<&str>,
) -> Entry {
    let before = match name {
        "name_urdu" => "name_urdu_before",
        "name_on_certificates" => "name_on_certificates_before",
        _ => "cadre_words_before",
    };
    [(before, old), (name, new)]
        .into_iter()
        .fold(entry, |entry, (fact, value)| match value {
            Some(value) => entry.erasable(fact, who.id(), value, moment.bytes()),
            None => entry,
        })
}
