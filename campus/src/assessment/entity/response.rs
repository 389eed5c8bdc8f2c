//! The answer to one question of an attempt, as last saved.

use sea_orm::entity::prelude::*;

use crate::assessment::AttemptId;

/// A row of `response`. `(attempt_id, question)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "response")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which attempt.
    pub attempt_id: AttemptId,
    /// The question's id in the quiz.
    pub question: String,
    /// A `courseware::Response`, JSON.
    pub answer: String,
    /// Thousandths of the question's points; none until marked.
    pub credit: Option<i32>,
    /// When it was last saved.
    pub saved_at: TimeDateTimeWithTimeZone,
    /// When it was checked, where that is allowed before handing in: it stands since.
    pub settled_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
