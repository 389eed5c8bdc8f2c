//! Whether a course says what became of the items that learners have worked on.

use std::collections::BTreeSet;

use courseware::{Course, ItemId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait,
    RelationTrait,
};

use super::CourseNumber;
use crate::Failure;
use crate::assessment::entity::attempt;
use crate::cohorts::entity::{cohort, enrolment};
use crate::progress::entity::item_completion;

/// The items that learners have completed or tried, which the course neither has nor names as renamed or removed.
pub(super) async fn unaccounted(
    connection: &impl ConnectionTrait,
    number: CourseNumber,
    course: &Course,
) -> Result<Vec<ItemId>, Failure> {
    let places = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .filter(cohort::Column::CourseId.eq(number))
        .into_query();
    let completed: Vec<String> = item_completion::Entity::find()
        .select_only()
        .column(item_completion::Column::Item)
        .distinct()
        .filter(item_completion::Column::EnrolmentId.in_subquery(places.clone()))
        .into_tuple()
        .all(connection)
        .await?;
    let tried: Vec<String> = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::Item)
        .distinct()
        .filter(attempt::Column::EnrolmentId.in_subquery(places))
        .into_tuple()
        .all(connection)
        .await?;
    let worked_on: BTreeSet<ItemId> = completed
        .iter()
        .chain(&tried)
        .filter_map(|item| item.parse().ok())
        .collect();
    Ok(worked_on
        .into_iter()
        .filter(|item| {
            course.item(item).is_none()
                && !course.renamed.contains_key(item)
                && !course.removed.contains(item)
        })
        .collect())
}
