//! A course: the thread that its revisions hang on.

use sea_orm::entity::prelude::*;

use crate::courses::CourseNumber;
use crate::institutions::InstitutionId;

/// A row of `course`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course")]
pub struct Model {
    /// The course's number.
    #[sea_orm(primary_key)]
    pub id: CourseNumber,
    /// The id its author gave it, its word in addresses: `data-quality`.
    pub slug: String,
    /// The institution that owns it.
    pub owner_id: InstitutionId,
    /// When its first revision was published.
    pub created_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
