//! Reads institutions. They are public.

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::institution;
use crate::{Campus, Failure};

/// All institutions in the order in which they joined.
///
/// # Errors
/// When the database fails.
pub async fn all(campus: &Campus) -> Result<Vec<institution::Model>, Failure> {
    Ok(institution::Entity::find()
        .order_by_asc(institution::Column::Id)
        .all(campus.read())
        .await?)
}

/// The institution with this slug.
///
/// # Errors
/// When the database fails.
pub async fn by_slug(
    campus: &Campus,
    slug: &InstitutionSlug,
) -> Result<Option<institution::Model>, Failure> {
    Ok(institution::Entity::find()
        .filter(institution::Column::Slug.eq(slug.as_str()))
        .one(campus.read())
        .await?)
}
