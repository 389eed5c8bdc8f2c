//! What a person said of an answer.

use sea_orm::entity::prelude::*;

use crate::assessment::{AttemptId, MarkingId};
use crate::people::PersonId;

/// A row of `marking`. Never updated: the newest of a question is what holds.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "marking")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: MarkingId,
    /// Of which attempt.
    pub attempt_id: AttemptId,
    /// The question's id in the quiz.
    pub question: String,
    /// Who said it.
    pub marked_by: PersonId,
    /// When.
    pub marked_at: TimeDateTimeWithTimeZone,
    /// Whether the whole attempt was handed back with it.
    pub returned: bool,
    /// Thousandths of the question's points; none where it was handed back.
    pub credit: Option<i32>,
    /// What was given for each criterion of the rubric, in its order, JSON; empty where it was handed back.
    pub points: String,
    /// What the learner is told with it.
    pub comment: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
