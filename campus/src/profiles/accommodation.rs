//! Grants extra time.

use courseware::{InstitutionSlug, Percent};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QuerySelect,
};

use super::Words;
use super::entity::accommodation;
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::{institution_sees, person_in_sight};
use crate::institutions::entity::institution;
use crate::institutions::platform_administrator;
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment};

/// The right to grant a person extra time for an institution: its staff's, where it has the person in sight, and that
/// of those who administer the platform.
#[derive(Clone, Debug)]
pub struct AccommodationRight {
    institution: institution::Model,
    person: person::Model,
}

impl AccommodationRight {
    /// For which institution's cohorts.
    pub fn institution(&self) -> &institution::Model {
        &self.institution
    }

    /// To whom.
    pub fn person(&self) -> &person::Model {
        &self.person
    }
}

/// What is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accommodation {
    /// Per cent of everyone's time.
    pub extra_time: Percent,
    /// Why, for the institution's staff.
    pub note: Option<Words>,
}

/// The proof, with what is granted now.
///
/// # Errors
/// When the database fails.
pub async fn accommodation_right(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
) -> Result<Option<(AccommodationRight, Option<accommodation::Model>)>, Failure> {
    let right = match person_in_sight(connection, viewer, institution, person).await? {
        Some(sight) => Some(AccommodationRight {
            institution: sight.staff().institution().clone(),
            person: sight.person().clone(),
        }),
        None => of_the_platform(connection, viewer, institution, person).await?,
    };
    let Some(right) = right else {
        return Ok(None);
    };
    let granted = accommodation::Entity::find()
        .filter(accommodation::Column::PersonId.eq(right.person.id))
        .filter(accommodation::Column::InstitutionId.eq(right.institution.id))
        .lock_exclusive()
        .one(connection)
        .await?;
    Ok(Some((right, granted)))
}

async fn of_the_platform(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
) -> Result<Option<AccommodationRight>, Failure> {
    if platform_administrator(connection, viewer).await?.is_none() {
        return Ok(None);
    }
    let institution = institution::Entity::find()
        .filter(institution::Column::Slug.eq(institution.as_str()))
        .one(connection)
        .await?;
    let Some(institution) = institution else {
        return Ok(None);
    };
    if !institution_sees(connection, institution.id, person).await? {
        return Ok(None);
    }
    let person = person::Entity::find_by_id(person).one(connection).await?;
    Ok(person.map(|person| AccommodationRight {
        institution,
        person,
    }))
}

/// Grants this much extra time instead of what was granted before; 0 takes it back. False where there is no right.
///
/// # Errors
/// When the database fails.
pub async fn grant_accommodation(
    campus: &Campus,
    moment: &mut Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
    new: Accommodation,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    // Two who grant at once wait here for each other.
    person::Entity::find_by_id(person)
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some((right, granted)) =
        accommodation_right(&transaction, viewer, institution, person).await?
    else {
        return Ok(false);
    };
    let row = accommodation::ActiveModel {
        person_id: Set(person),
        institution_id: Set(right.institution.id),
        extra_time: Set(i32::from(new.extra_time.value())),
        note: Set(new.note.map(Words::into_string)),
        granted_by: Set(viewer.id()),
        granted_at: Set(moment.now()),
        ..Default::default()
    };
    let before = granted.as_ref().map_or(0, |granted| granted.extra_time);
    let row = match granted {
        Some(granted) => {
            let id = Set(granted.id);
            accommodation::ActiveModel { id, ..row }
                .update(&transaction)
                .await?
        }
        None => row.insert(&transaction).await?,
    };
    // How much time tells of a disability, so it is forgotten with the person.
    let salts = [moment.bytes(), moment.bytes()];
    let entry = Entry::new(viewer, Deed::AccommodationGranted)
        .at(right.institution.id)
        .to(Subject::Person(person))
        .erasable("extra_time_before", person, before.to_string(), salts[0])
        .erasable("extra_time", person, row.extra_time.to_string(), salts[1]);
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(true)
}
