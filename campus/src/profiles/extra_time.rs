//! How much more time a person has in a cohort.

use courseware::Percent;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::accommodation;
use crate::Failure;
use crate::cohorts::CohortId;
use crate::cohorts::entity::{cohort, enrolment};
use crate::people::PersonId;

/// The extra time that holds for the person in the cohort: the longest that its host or the institution that brought the
/// person granted; what another institution granted does not reach here. None is 0.
///
/// # Errors
/// When the database fails.
pub async fn extra_time(
    connection: &impl ConnectionTrait,
    person: PersonId,
    cohort: CohortId,
) -> Result<Percent, Failure> {
    let place = enrolment::Entity::find()
        .find_also_related(cohort::Entity)
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CohortId.eq(cohort))
        .one(connection)
        .await?;
    let concerned = match place {
        Some((place, Some(cohort))) => [Some(cohort.host_id), place.sponsor_id],
        _ => [None, None],
    };
    let granted = accommodation::Entity::find()
        .filter(accommodation::Column::PersonId.eq(person))
        .filter(accommodation::Column::InstitutionId.is_in(concerned.into_iter().flatten()))
        .all(connection)
        .await?;
    let longest = granted.iter().map(|row| row.extra_time).max();
    let percent = u8::try_from(longest.unwrap_or_default()).unwrap_or_default();
    Percent::try_from(percent)
        .map_err(|_| Failure::Invariant("extra time of more than a hundred per cent"))
}
