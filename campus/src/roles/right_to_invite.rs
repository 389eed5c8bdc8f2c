//! Whether someone who invited may still give what they offered.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::keeping::PlaceNumber;
use crate::Failure;
use crate::cohorts::entity::cohort;
use crate::courses::entity::course;
use crate::institutions::entity::role_grant;
use crate::institutions::{InstitutionId, Role, standing};
use crate::people::PersonId;

/// Whether the person may give the roles of the place today. In a transaction, a withdrawal of that right waits until
/// it is done, or it sees the withdrawal.
pub(super) async fn may_invite(
    connection: &impl ConnectionTrait,
    person: PersonId,
    place: PlaceNumber,
) -> Result<bool, Failure> {
    let right = match place {
        PlaceNumber::Platform => runs_the_platform(),
        PlaceNumber::Institution(id) => Condition::any()
            .add(runs_the_platform())
            .add(holds(id, &[Role::Administrator])),
        PlaceNumber::Course(id) => match course::Entity::find_by_id(id).one(connection).await? {
            Some(course) => staff_at(course.owner_id),
            None => return Ok(false),
        },
        PlaceNumber::Cohort(id) => match cohort::Entity::find_by_id(id).one(connection).await? {
            Some(cohort) => staff_at(cohort.host_id),
            None => return Ok(false),
        },
    };
    let grant = standing()
        .filter(role_grant::Column::PersonId.eq(person))
        .filter(right)
        .lock_shared()
        .one(connection)
        .await?;
    Ok(grant.is_some())
}

fn runs_the_platform() -> Condition {
    Condition::all()
        .add(role_grant::Column::InstitutionId.is_null())
        .add(role_grant::Column::Role.eq(Role::Administrator))
}

fn staff_at(institution: InstitutionId) -> Condition {
    holds(institution, &[Role::Administrator, Role::Coordinator])
}

fn holds(institution: InstitutionId, roles: &[Role]) -> Condition {
    Condition::all()
        .add(role_grant::Column::InstitutionId.eq(institution))
        .add(role_grant::Column::Role.is_in(roles.iter().copied()))
}
