//! Joins an open cohort.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use time::OffsetDateTime;

use super::entity::{cohort, enrolment};
use super::{CohortId, EnrolmentId, EnrolmentRule, EnrolmentState};
use crate::institutions::InstitutionId;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Why someone could not join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolRefusal {
    /// There is no such cohort.
    NoSuchCohort,
    /// People are invited to it.
    ByInvitationOnly,
    /// It has not begun yet.
    NotYet(OffsetDateTime),
    /// It is over.
    Over(OffsetDateTime),
}

/// Puts the person into the cohort, without a sponsor. Joining twice is joining once; who had left comes back with
/// everything they had done.
///
/// # Errors
/// [`EnrolRefusal`], or when the database fails.
pub async fn enrol(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
    cohort: CohortId,
) -> Result<EnrolmentId, Error<EnrolRefusal>> {
    let transaction = campus.begin().await?;
    let cohort = cohort::Entity::find_by_id(cohort)
        .one(&transaction)
        .await?
        .ok_or(Error::Refused(EnrolRefusal::NoSuchCohort))?;
    let known = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort.id))
        .filter(enrolment::Column::PersonId.eq(person.id()))
        .one(&transaction)
        .await?;
    if let Some(active) = known.as_ref().filter(|known| known.state.is_learning()) {
        return Ok(active.id);
    }
    may_join(&cohort, moment.now()).map_err(Error::Refused)?;
    let enrolment = match known {
        Some(withdrawn) => {
            let state = match withdrawn.completed_at {
                Some(_) => EnrolmentState::Completed,
                None => EnrolmentState::Active,
            };
            let mut returning = withdrawn.into_active_model();
            returning.state = Set(state);
            returning.state_since = Set(moment.now());
            returning.update(&transaction).await?
        }
        None => insert(&transaction, moment, person, cohort.id).await?,
    };
    transaction.commit().await?;
    Ok(enrolment.id)
}

/// A request that came at the same time may have inserted the row already; then that one counts.
async fn insert(
    transaction: &Transaction,
    moment: &Moment,
    person: &SignedIn,
    cohort: CohortId,
) -> Result<enrolment::Model, Failure> {
    let row = new_place(moment, cohort, person.id(), None);
    enrolment::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([enrolment::Column::CohortId, enrolment::Column::PersonId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::PersonId.eq(person.id()))
        .one(transaction)
        .await?
        .ok_or(Failure::Invariant("an enrolment just made is missing"))
}

/// A place in a cohort for somebody whom this institution brings, or who comes by themselves.
pub(super) fn new_place(
    moment: &Moment,
    cohort: CohortId,
    person: PersonId,
    sponsor: Option<InstitutionId>,
) -> enrolment::ActiveModel {
    enrolment::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person),
        sponsor_id: Set(sponsor),
        state: Set(EnrolmentState::Active),
        created_at: Set(moment.now()),
        state_since: Set(moment.now()),
        ..Default::default()
    }
}

/// Whether anyone may join the cohort by themselves at this time.
pub(super) fn may_join(cohort: &cohort::Model, now: OffsetDateTime) -> Result<(), EnrolRefusal> {
    if cohort.enrolment_rule != EnrolmentRule::Open {
        return Err(EnrolRefusal::ByInvitationOnly);
    }
    match (cohort.starts_at, cohort.ends_at) {
        (Some(start), _) if now < start => Err(EnrolRefusal::NotYet(start)),
        (_, Some(end)) if now >= end => Err(EnrolRefusal::Over(end)),
        _ => Ok(()),
    }
}
