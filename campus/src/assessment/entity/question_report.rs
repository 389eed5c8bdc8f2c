//! What a learner says is wrong with a question.

use sea_orm::entity::prelude::*;

use crate::assessment::{AttemptId, QuestionReportId};
use crate::courses::{CourseNumber, RevisionId};
use crate::people::PersonId;

/// A row of `question_report`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question_report")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: QuestionReportId,
    /// Which course.
    pub course_id: CourseNumber,
    /// The revision on which it was asked.
    pub revision_id: RevisionId,
    /// The quiz's item id.
    pub item: String,
    /// The question's id in the quiz.
    pub question: String,
    /// The attempt in which it was asked. Authors are not told whose it is.
    pub attempt_id: AttemptId,
    /// What is wrong, in the learner's words.
    pub words: String,
    /// When.
    pub reported_at: TimeDateTimeWithTimeZone,
    /// Who settled it.
    pub settled_by: Option<PersonId>,
    /// When.
    pub settled_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
