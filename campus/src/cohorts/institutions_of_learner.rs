//! The institutions to which a learner can turn.

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use super::EnrolmentState;
use super::entity::{cohort, enrolment};
use crate::institutions::entity::institution;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// Those that brought the person into a cohort or run a cohort that the person is in, in their order of founding.
pub(crate) async fn institutions_of_learner(
    campus: &Campus,
    who: &SignedIn,
) -> Result<Vec<institution::Model>, Failure> {
    let places = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(who.id()))
        .filter(enrolment::Column::State.ne(EnrolmentState::Withdrawn))
        .all(campus.read())
        .await?;
    let hosts = Query::select()
        .column(cohort::Column::HostId)
        .from(cohort::Entity)
        .and_where(cohort::Column::Id.is_in(places.iter().map(|place| place.cohort_id)))
        .to_owned();
    let sponsors = places.iter().filter_map(|place| place.sponsor_id);
    Ok(institution::Entity::find()
        .filter(
            Condition::any()
                .add(institution::Column::Id.in_subquery(hosts))
                .add(institution::Column::Id.is_in(sponsors)),
        )
        .order_by_asc(institution::Column::Id)
        .all(campus.read())
        .await?)
}
