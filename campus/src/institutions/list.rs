//! Reads institutions. They are public.

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
pub async fn by_slug(campus: &Campus, slug: &str) -> Result<Option<institution::Model>, Failure> {
    Ok(institution::Entity::find()
        .filter(institution::Column::Slug.eq(slug))
        .one(campus.read())
        .await?)
}
