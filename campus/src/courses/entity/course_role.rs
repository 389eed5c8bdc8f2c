//! Who writes or reviews a course.

use sea_orm::entity::prelude::*;

use crate::courses::{CourseNumber, CourseRole};
use crate::people::PersonId;

/// A row of `course_role`. `(course_id, person_id, role)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_role")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Where.
    pub course_id: CourseNumber,
    /// Who.
    pub person_id: PersonId,
    /// Which role.
    pub role: CourseRole,
    /// Who gave it; none when given on the command line.
    pub granted_by: Option<PersonId>,
    /// When.
    pub granted_at: TimeDateTimeWithTimeZone,
    /// When it was taken back; such a role gives nothing.
    pub withdrawn_at: Option<TimeDateTimeWithTimeZone>,
    /// Who took it back.
    pub withdrawn_by: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
