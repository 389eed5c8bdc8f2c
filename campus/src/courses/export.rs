//! Takes a revision out as it was published.

use courseware::{CourseId, Sources};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::course;
use super::stored::{numbered, sources_of};
use crate::{Campus, Failure, Operator};

/// The files of the `number`th revision of a course, of the newest without one; none where there is no such revision.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn export(
    campus: &Campus,
    _by: Operator,
    slug: &CourseId,
    number: Option<i32>,
) -> Result<Option<Sources>, Failure> {
    let course = course::Entity::find()
        .filter(course::Column::Slug.eq(slug.as_str()))
        .one(campus.read())
        .await?;
    let Some(course) = course else {
        return Ok(None);
    };
    match numbered(campus.read(), course.id, number).await? {
        Some(revision) => Ok(Some(sources_of(campus, campus.read(), revision).await?)),
        None => Ok(None),
    }
}
