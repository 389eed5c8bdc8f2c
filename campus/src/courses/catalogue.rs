//! The courses that anyone may see.

use std::collections::HashMap;
use std::sync::Arc;

use courseware::CourseId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{course, revision};
use super::{CourseNumber, Revision, RevisionId};
use crate::institutions::entity::institution;
use crate::institutions::{self, InstitutionId};
use crate::{Campus, Failure};

/// A course as lists show it.
#[derive(Clone, Debug)]
pub struct CourseListing {
    /// The course's number.
    pub id: CourseNumber,
    /// The institution that owns it.
    pub owner: institution::Model,
    /// Its newest revision.
    pub revision: Arc<Revision>,
}

/// All published courses, by slug; with `owner`, only those it owns.
///
/// # Errors
/// When the database fails.
pub async fn catalogue(
    campus: &Campus,
    owner: Option<InstitutionId>,
) -> Result<Vec<CourseListing>, Failure> {
    let mut query = course::Entity::find().order_by_asc(course::Column::Slug);
    if let Some(owner) = owner {
        query = query.filter(course::Column::OwnerId.eq(owner));
    }
    listings(campus, query.all(campus.read()).await?).await
}

/// The course with this slug.
///
/// # Errors
/// When the database fails.
pub async fn by_slug(campus: &Campus, slug: &CourseId) -> Result<Option<CourseListing>, Failure> {
    let found = course::Entity::find()
        .filter(course::Column::Slug.eq(slug.as_str()))
        .all(campus.read())
        .await?;
    Ok(listings(campus, found).await?.pop())
}

/// Three queries however many courses there are, besides revisions that are not in memory yet.
async fn listings(
    campus: &Campus,
    courses: Vec<course::Model>,
) -> Result<Vec<CourseListing>, Failure> {
    let owners: HashMap<_, _> = institutions::all(campus)
        .await?
        .into_iter()
        .map(|institution| (institution.id, institution))
        .collect();
    let newest: HashMap<CourseNumber, RevisionId> = revision::Entity::find()
        .select_only()
        .column(revision::Column::CourseId)
        .column_as(revision::Column::Id.max(), "newest")
        .filter(revision::Column::CourseId.is_in(courses.iter().map(|course| course.id)))
        .group_by(revision::Column::CourseId)
        .into_tuple()
        .all(campus.read())
        .await?
        .into_iter()
        .collect();
    let mut listings = Vec::with_capacity(courses.len());
    for course in courses {
        let (Some(revision), Some(owner)) = (newest.get(&course.id), owners.get(&course.owner_id))
        else {
            continue;
        };
        listings.push(CourseListing {
            id: course.id,
            owner: owner.clone(),
            revision: campus.library().revision(campus.read(), *revision).await?,
        });
    }
    Ok(listings)
}
