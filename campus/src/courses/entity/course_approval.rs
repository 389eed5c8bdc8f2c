//! A reviewer's word that sources of a course may be published.

use sea_orm::entity::prelude::*;

use crate::courses::CourseNumber;
use crate::people::PersonId;

/// A row of `course_approval`. `(course_id, digest, person_id)` is unique; never updated.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_approval")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Of which course.
    pub course_id: CourseNumber,
    /// Of exactly these sources: SHA-256 over all of them, in hex.
    pub digest: String,
    /// Whose word it is.
    pub person_id: PersonId,
    /// What they said with it.
    pub note: Option<String>,
    /// When.
    pub approved_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
