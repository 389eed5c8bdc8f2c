//! A course run for a group.

use sea_orm::entity::prelude::*;

use crate::cohorts::{CohortId, EnrolmentRule};
use crate::courses::{CourseNumber, RevisionId};
use crate::institutions::InstitutionId;
use crate::wording::Wording;

/// A row of `cohort`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort")]
pub struct Model {
    /// The cohort's number.
    #[sea_orm(primary_key)]
    pub id: CohortId,
    /// Which course.
    pub course_id: CourseNumber,
    /// The revision it is on until its staff move it.
    pub revision_id: RevisionId,
    /// The institution that hosts it.
    pub host_id: InstitutionId,
    /// What it is called.
    pub title: Wording,
    /// How people get in.
    pub enrolment_rule: EnrolmentRule,
    /// When it opens; none means at once.
    pub starts_at: Option<TimeDateTimeWithTimeZone>,
    /// When it closes; none means never.
    pub ends_at: Option<TimeDateTimeWithTimeZone>,
    /// When it was made.
    pub created_at: TimeDateTimeWithTimeZone,
    /// Who is in it.
    #[sea_orm(has_many)]
    pub enrolments: HasMany<super::enrolment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
