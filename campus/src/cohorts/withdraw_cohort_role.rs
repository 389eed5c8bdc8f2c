//! Takes back a role in a cohort.

use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter,
};

use super::CohortId;
use super::entity::{cohort, cohort_role};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::{Failure, Moment, Transaction};

/// Takes the grant back, or leaves it taken back; none where the cohort has no such grant. Who calls this has proved
/// that the actor may.
pub(crate) async fn withdraw_cohort_role(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    cohort: CohortId,
    grant: i64,
) -> Result<Option<()>, Failure> {
    let found = cohort_role::Entity::find_by_id(grant)
        .filter(cohort_role::Column::CohortId.eq(cohort))
        .one(transaction)
        .await?;
    let Some(found) = found else {
        return Ok(None);
    };
    if found.withdrawn_at.is_some() {
        return Ok(Some(()));
    }
    cohort_role::ActiveModel {
        id: Set(found.id),
        withdrawn_at: Set(Some(moment.now())),
        withdrawn_by: Set(by.person()),
        ..Default::default()
    }
    .update(transaction)
    .await?;
    let place = cohort::Entity::find_by_id(cohort).one(transaction).await?;
    let entry = Entry::new(by, Deed::CohortRoleWithdrawn)
        .at(place.map(|place| place.host_id))
        .to(Subject::Person(found.person_id))
        .fact("cohort", cohort.0)
        .fact("role", found.role.to_value());
    audit::record(transaction, moment, entry).await?;
    Ok(Some(()))
}
