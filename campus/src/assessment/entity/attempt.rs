//! One sitting of a quiz.

use sea_orm::entity::prelude::*;

use crate::assessment::{AttemptId, AttemptState};
use crate::cohorts::EnrolmentId;
use crate::courses::RevisionId;

/// A row of `attempt`. `(enrolment_id, item, number)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// The attempt's number among all attempts.
    #[sea_orm(primary_key)]
    pub id: AttemptId,
    /// Whose.
    pub enrolment_id: EnrolmentId,
    /// The quiz's item id.
    pub item: String,
    /// The revision it began with, and stays on.
    pub revision_id: RevisionId,
    /// 1, 2, 3… for this learner and quiz.
    pub number: i32,
    /// In progress or submitted.
    pub state: AttemptState,
    /// The drawn questions and the order of their options, JSON (`assessment::Drawn`).
    pub drawn: String,
    /// When it began.
    pub started_at: TimeDateTimeWithTimeZone,
    /// When its time is up; never where there is no limit.
    pub due_at: Option<TimeDateTimeWithTimeZone>,
    /// Until when answers count that were held up: the same, with the grace that the quiz gives.
    pub accepted_until: Option<TimeDateTimeWithTimeZone>,
    /// Whether the clock ended it, and not the learner.
    pub out_of_time: bool,
    /// When it was handed in.
    pub submitted_at: Option<TimeDateTimeWithTimeZone>,
    /// Thousandths of a point earned; none until every answer is marked.
    pub earned: Option<i64>,
    /// Thousandths of a point that could be earned; none until every answer is marked.
    pub possible: Option<i64>,
    /// Whether the pass mark was reached; none until every answer is marked.
    pub passed: Option<bool>,
    /// When it was handed back for another try: then it has no result, and uses no attempt up.
    pub returned_at: Option<TimeDateTimeWithTimeZone>,
    /// The place in a cohort that it was made in.
    #[sea_orm(belongs_to, from = "enrolment_id", to = "id")]
    pub enrolment: BelongsTo<crate::cohorts::entity::enrolment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
