//! Proof that an institution may see a person.

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use super::Tie;
use super::entity::{cohort, enrolment};
use super::staff::sponsored_in_sight;
use crate::Failure;
use crate::institutions::{InstitutionId, StaffOf, staff_of};
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};

/// A person whom an institution may see, because it brought them into a cohort, or hosts a cohort into which they came
/// by themselves. That somebody has left a cohort changes nothing: what was done there stays on record.
#[derive(Clone, Debug)]
pub struct PersonInSight {
    staff: StaffOf,
    person: person::Model,
    brought: bool,
}

impl PersonInSight {
    /// For whom is acted, and by whom.
    pub fn staff(&self) -> &StaffOf {
        &self.staff
    }

    /// The person who is seen.
    pub fn person(&self) -> &person::Model {
        &self.person
    }

    /// Whether the institution brought them itself: then it may also see how they are reached.
    pub fn is_brought(&self) -> bool {
        self.brought
    }
}

/// The proof that this institution, for which `viewer` acts, may see the person, if so.
///
/// # Errors
/// When the database fails.
pub async fn person_in_sight(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
) -> Result<Option<PersonInSight>, Failure> {
    let Some(staff) = staff_of(connection, viewer, institution).await? else {
        return Ok(None);
    };
    let id = staff.institution().id;
    let enrolments = enrolment::Entity::find()
        .inner_join(cohort::Entity)
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolments_in_sight_of(id))
        .all(connection)
        .await?;
    if enrolments.is_empty() {
        return Ok(None);
    }
    let brought = enrolments
        .iter()
        .any(|enrolment| enrolment.sponsor_id == Some(id));
    let person = person::Entity::find_by_id(person).one(connection).await?;
    Ok(person.map(|person| PersonInSight {
        staff,
        person,
        brought,
    }))
}

/// Whether an institution may see the person, whoever asks.
pub(crate) async fn institution_sees(
    connection: &impl ConnectionTrait,
    institution: InstitutionId,
    person: PersonId,
) -> Result<bool, Failure> {
    let enrolment = enrolment::Entity::find()
        .inner_join(cohort::Entity)
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolments_in_sight_of(institution))
        .one(connection)
        .await?;
    Ok(enrolment.is_some())
}

/// Which enrolments an institution sees in all cohorts, for a query that joins `cohort`.
pub(crate) fn enrolments_in_sight_of(institution: InstitutionId) -> Condition {
    Condition::any()
        .add(sponsored_in_sight(institution, Tie::Partner))
        .add(
            Condition::all()
                .add(cohort::Column::HostId.eq(institution))
                .add(sponsored_in_sight(institution, Tie::Host)),
        )
}
