//! An immutable published version of a course.

use sea_orm::entity::prelude::*;

use crate::courses::{CourseNumber, RevisionId};
use crate::people::PersonId;

/// A row of `revision`. Never updated.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revision")]
pub struct Model {
    /// The revision's number among all revisions.
    #[sea_orm(primary_key)]
    pub id: RevisionId,
    /// Which course.
    pub course_id: CourseNumber,
    /// 1, 2, 3… within the course.
    pub number: i32,
    /// The revision that its author started from.
    pub based_on: Option<RevisionId>,
    /// The version of the course format that `parsed` is in.
    pub format: i32,
    /// The author's text files, JSON object of path to text.
    pub sources: String,
    /// The checked course, JSON.
    pub parsed: String,
    /// SHA-256 over all sources and assets, in hex: publishing the same again is seen.
    pub digest: String,
    /// Who published it; none when published on the command line.
    pub published_by: Option<PersonId>,
    /// When.
    pub published_at: TimeDateTimeWithTimeZone,
    /// Why, in the words of whoever published it.
    pub reason: Option<String>,
    /// Why it was published without the approval that the course asks for; none where it has one or needs none.
    pub unreviewed: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
