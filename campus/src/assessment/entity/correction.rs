//! Something that was put right in a question.

use sea_orm::entity::prelude::*;

use crate::assessment::CorrectionId;
use crate::cohorts::CohortId;
use crate::courses::{CourseNumber, RevisionId};
use crate::people::PersonId;

/// A row of `correction`. Only the columns of its withdrawal ever change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "correction")]
pub struct Model {
    /// The correction's number.
    #[sea_orm(primary_key)]
    pub id: CorrectionId,
    /// In which course.
    pub course_id: CourseNumber,
    /// For which cohort only; none for the whole course.
    pub cohort_id: Option<CohortId>,
    /// The revision in which the question was found wrong.
    pub revision_id: RevisionId,
    /// The ids that the quiz has had, JSON; the first is the one in that revision.
    pub items: String,
    /// The question's id in the quiz.
    pub question: String,
    /// What the question asked, in hex (`regrading::digest_of`): it is put right wherever it asks the same.
    pub digest: String,
    /// A `courseware::Correction`, JSON.
    pub content: String,
    /// Why, in words, for everyone whose score changes.
    pub reason: String,
    /// Who put it right.
    pub made_by: PersonId,
    /// When.
    pub made_at: TimeDateTimeWithTimeZone,
    /// Who took it back.
    pub withdrawn_by: Option<PersonId>,
    /// When.
    pub withdrawn_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
