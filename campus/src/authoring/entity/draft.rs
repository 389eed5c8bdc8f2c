//! The working draft of a course.

use sea_orm::entity::prelude::*;

use crate::authoring::DraftId;
use crate::courses::{CourseNumber, RevisionId};
use crate::people::PersonId;

/// A row of `draft`. `course_id` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// The draft's number.
    #[sea_orm(primary_key)]
    pub id: DraftId,
    /// Of which course.
    pub course_id: CourseNumber,
    /// The revision that it was copied from; none for a course that was never published.
    pub base_id: Option<RevisionId>,
    /// Counts every change of any of its files.
    pub version: i32,
    /// Who started it.
    pub started_by: Option<PersonId>,
    /// When.
    pub started_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
