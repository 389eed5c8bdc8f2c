//! A question that the learner wants to come back to.

use sea_orm::entity::prelude::*;

use crate::assessment::AttemptId;

/// A row of `question_flag`. `(attempt_id, question)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question_flag")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which attempt.
    pub attempt_id: AttemptId,
    /// The question's id in the quiz.
    pub question: String,
}

impl ActiveModelBehavior for ActiveModel {}
