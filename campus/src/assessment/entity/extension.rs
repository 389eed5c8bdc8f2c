//! What one learner is granted at one quiz, beyond what holds for all.

use sea_orm::entity::prelude::*;

use crate::assessment::ExtensionId;
use crate::cohorts::EnrolmentId;
use crate::people::PersonId;

/// A row of `extension`. Of a learner and a quiz at most one has not ended.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "extension")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: ExtensionId,
    /// Whose place in a cohort.
    pub enrolment_id: EnrolmentId,
    /// The quiz's item id.
    pub item: String,
    /// The quiz closes for this learner then, and not when it does for all.
    pub closes_at: Option<TimeDateTimeWithTimeZone>,
    /// Minutes on top of the time limit.
    pub extra_minutes: i32,
    /// Attempts on top of those that all have.
    pub extra_attempts: i32,
    /// Why, for staff.
    pub reason: String,
    /// Who granted it.
    pub granted_by: PersonId,
    /// When.
    pub granted_at: TimeDateTimeWithTimeZone,
    /// When it was withdrawn or replaced.
    pub ended_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
