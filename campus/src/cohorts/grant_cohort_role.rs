//! Gives a person a role in a cohort.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter,
    QuerySelect,
};

use super::entity::{cohort, cohort_role};
use super::{CohortId, CohortRole};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::people::PersonId;
use crate::{Failure, Moment, Transaction};

/// Gives the role, or leaves it given; one that was taken back is given anew. Part of accepting an invitation, which
/// has proved that the giver may.
pub(crate) async fn grant_cohort_role(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    person: PersonId,
    cohort: CohortId,
    role: CohortRole,
) -> Result<(), Failure> {
    let place = hold(transaction, cohort).await?;
    let held = cohort_role::Entity::find()
        .filter(cohort_role::Column::CohortId.eq(cohort))
        .filter(cohort_role::Column::PersonId.eq(person))
        .filter(cohort_role::Column::Role.eq(role))
        .one(transaction)
        .await?;
    if held
        .as_ref()
        .is_some_and(|held| held.withdrawn_at.is_none())
    {
        return Ok(());
    }
    let given = cohort_role::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person),
        role: Set(role),
        granted_by: Set(by.person()),
        granted_at: Set(moment.now()),
        withdrawn_at: Set(None),
        withdrawn_by: Set(None),
        ..Default::default()
    };
    match held {
        Some(held) => {
            let id = Set(held.id);
            cohort_role::ActiveModel { id, ..given }
                .update(transaction)
                .await?
        }
        None => given.insert(transaction).await?,
    };
    let entry = Entry::new(by, Deed::CohortRoleGranted)
        .at(place.host_id)
        .to(Subject::Person(person))
        .fact("cohort", cohort.0)
        .fact("role", role.to_value());
    audit::record(transaction, moment, entry).await
}

/// The cohort, held so that two who give the same role in it do so one after the other.
async fn hold(transaction: &Transaction, id: CohortId) -> Result<cohort::Model, Failure> {
    cohort::Entity::find_by_id(id)
        .lock(LockType::NoKeyUpdate)
        .one(transaction)
        .await?
        .ok_or(Failure::Invariant("a cohort with roles is gone"))
}
