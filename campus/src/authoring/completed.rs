//! Whether learners have completed something, said so that it tells of nobody.

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::Failure;
use crate::cohorts::entity::{cohort, enrolment};
use crate::courses::CourseNumber;
use crate::progress::entity::item_completion;

/// So many make a group that tells of nobody (`docs/who-sees-what.md`).
const GROUP: u64 = 5;

/// Whether five or more completions of these items are on record, in whatever cohort of the course.
pub(super) async fn completed_by_many(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    items: Vec<String>,
) -> Result<bool, Failure> {
    let cohorts = Query::select()
        .column(cohort::Column::Id)
        .from(cohort::Entity)
        .and_where(cohort::Column::CourseId.eq(course))
        .take();
    let enrolments = Query::select()
        .column(enrolment::Column::Id)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.in_subquery(cohorts))
        .take();
    let count = item_completion::Entity::find()
        .filter(item_completion::Column::EnrolmentId.in_subquery(enrolments))
        .filter(item_completion::Column::Item.is_in(items))
        .count(connection)
        .await?;
    Ok(count >= GROUP)
}
