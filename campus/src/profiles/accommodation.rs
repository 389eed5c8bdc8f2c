//! Grants extra time.

use courseware::{InstitutionSlug, Percent};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::Words;
use super::entity::accommodation;
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::person_in_sight;
use crate::messages::{Event, notify};
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment};

/// What is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accommodation {
    /// Per cent of everyone's time.
    pub extra_time: Percent,
    /// Why, for the institution's staff.
    pub note: Option<Words>,
}

/// Grants this much extra time instead of what was granted before; 0 takes it back. False where the
/// institution may not see the person.
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
    let Some(sight) = person_in_sight(&transaction, viewer, institution, person).await? else {
        return Ok(false);
    };
    let granting = sight.staff().institution().id;
    let granted = accommodation::Entity::find()
        .filter(accommodation::Column::PersonId.eq(person))
        .filter(accommodation::Column::InstitutionId.eq(granting))
        .one(&transaction)
        .await?;
    let row = accommodation::ActiveModel {
        person_id: Set(person),
        institution_id: Set(granting),
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
        .at(granting)
        .to(Subject::Person(person))
        .erasable("extra_time_before", person, before.to_string(), salts[0])
        .erasable("extra_time", person, row.extra_time.to_string(), salts[1]);
    audit::record(&transaction, moment, entry).await?;
    if before != row.extra_time {
        let event = Event::ExtraTimeChanged {
            institution: sight.staff().institution().short_name.clone(),
        };
        notify(&transaction, moment, person, Some(granting), &event).await?;
    }
    transaction.commit().await?;
    Ok(true)
}
