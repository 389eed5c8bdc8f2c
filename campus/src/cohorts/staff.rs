//! Proofs of what a person may see and do in a cohort as one of its staff.

use courseware::InstitutionSlug;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Select,
};

use super::entity::{cohort, cohort_partner, cohort_role, enrolment};
use super::{CohortId, CohortRole};
use crate::Failure;
use crate::institutions::{InstitutionId, StaffOf, staff_of};
use crate::people::{PersonId, SignedIn};

/// What ties an institution to a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// It hosts it: sees the learners whom it brought itself and those whom nobody brought.
    Host,
    /// It is a partner: sees the learners whom it brought itself.
    Partner,
}

/// One of the staff of an institution that hosts the cohort or is a partner in it, acting for that institution. Whoever
/// works for both sees, acting for one, only what that one may see.
#[derive(Clone, Debug)]
pub struct CohortStaff {
    staff: StaffOf,
    cohort: cohort::Model,
    tie: Tie,
}

impl CohortStaff {
    /// For whom is acted, and by whom.
    pub fn staff(&self) -> &StaffOf {
        &self.staff
    }

    /// The cohort.
    pub fn cohort(&self) -> &cohort::Model {
        &self.cohort
    }

    /// What ties the institution to it.
    pub fn tie(&self) -> Tie {
        self.tie
    }

    /// The enrolments of this cohort that the institution may see.
    pub(crate) fn enrolments_in_sight(&self) -> Select<enrolment::Entity> {
        enrolment::Entity::find()
            .filter(enrolment::Column::CohortId.eq(self.cohort.id))
            .filter(sponsored_in_sight(self.staff.institution().id, self.tie))
    }
}

/// Which sponsors' learners an institution sees in a cohort to which it has this tie.
pub(crate) fn sponsored_in_sight(institution: InstitutionId, tie: Tie) -> Condition {
    let own = Condition::any().add(enrolment::Column::SponsorId.eq(institution));
    match tie {
        Tie::Host => own.add(enrolment::Column::SponsorId.is_null()),
        Tie::Partner => own,
    }
}

/// The proof that the person is of the cohort's staff for this institution, if so.
///
/// # Errors
/// When the database fails.
pub async fn cohort_staff(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<CohortStaff>, Failure> {
    let Some(staff) = staff_of(connection, person, institution).await? else {
        return Ok(None);
    };
    let Some(cohort) = cohort::Entity::find_by_id(cohort).one(connection).await? else {
        return Ok(None);
    };
    let tie = tie(connection, &cohort, staff.institution().id).await?;
    Ok(tie.map(|tie| CohortStaff { staff, cohort, tie }))
}

/// What ties the institution to the cohort, if anything does.
pub(super) async fn tie(
    connection: &impl ConnectionTrait,
    cohort: &cohort::Model,
    institution: InstitutionId,
) -> Result<Option<Tie>, Failure> {
    if cohort.host_id == institution {
        return Ok(Some(Tie::Host));
    }
    let partner = cohort_partner::Entity::find()
        .filter(cohort_partner::Column::CohortId.eq(cohort.id))
        .filter(cohort_partner::Column::InstitutionId.eq(institution))
        .one(connection)
        .await?;
    Ok(partner.map(|_| Tie::Partner))
}

/// Someone who teaches in a cohort: sees the names and the work of all its learners, whoever brought them, and neither
/// how they are reached nor anything else that is known of them.
#[derive(Clone, Debug)]
pub struct Facilitator {
    person: PersonId,
    cohort: cohort::Model,
}

impl Facilitator {
    /// Who teaches.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// Where.
    pub fn cohort(&self) -> &cohort::Model {
        &self.cohort
    }
}

/// The proof that the person teaches in the cohort, if so.
///
/// # Errors
/// When the database fails.
pub async fn facilitator(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    cohort: CohortId,
) -> Result<Option<Facilitator>, Failure> {
    let role = cohort_role::Entity::find()
        .filter(cohort_role::Column::CohortId.eq(cohort))
        .filter(cohort_role::Column::PersonId.eq(person.id()))
        .filter(cohort_role::Column::Role.eq(CohortRole::Facilitator))
        .filter(cohort_role::Column::WithdrawnAt.is_null())
        .lock_shared()
        .one(connection)
        .await?;
    if role.is_none() {
        return Ok(None);
    }
    let cohort = cohort::Entity::find_by_id(cohort).one(connection).await?;
    Ok(cohort.map(|cohort| Facilitator {
        person: person.id(),
        cohort,
    }))
}
