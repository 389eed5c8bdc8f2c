//! Quizzes: attempts, saved answers, marks.
//!
//! An attempt stays on the revision it began with. [`OwnAttempt`] proves that it is the learner's own; a [`Paper`]
//! shows as much of it as the learner may see.

pub mod analysis;
mod answers;
pub mod arrangements;
mod change;
mod check_answer;
mod close_overdue;
mod drawn;
pub mod entity;
mod flag_question;
mod history;
mod marked;
pub mod marking;
mod own_attempt;
mod paper;
mod question;
mod receive;
pub mod regrading;
pub mod reports;
mod save_responses;
mod standing;
mod start_attempt;
mod submit_attempt;
mod terms;
#[cfg(test)]
mod tests;
mod trial;

pub use answers::{AnswerProblem, AnswerProblems, Answers};
pub use change::{Change, ChangeOutcome, Device, Receipt};
pub use check_answer::{CheckRefusal, check_answer};
pub use close_overdue::close_overdue;
pub use drawn::{Drawn, DrawnQuestion};
pub use flag_question::flag_question;
pub use history::{PastChange, history};
pub use marked::{Marked, Verdict};
pub use own_attempt::{OwnAttempt, own_attempt};
pub use paper::{MarkedPaper, OpenPaper, Paper, paper};
pub use question::{Asked, Choice, Field, GapField, Line, RubricLine};
pub use regrading::CorrectionId;
pub use save_responses::{Received, SaveRefusal, save_changes, save_responses};
pub use standing::{NextStep, Standing, counted, standing};
pub use start_attempt::{StartRefusal, start_attempt};
pub use submit_attempt::{SubmitRefusal, Unanswered, submit_attempt};
pub use terms::Terms;
pub use trial::{Trial, TrialAnswers};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// An attempt's number.
    AttemptId
);
row_number!(
    /// The number of what a person said of an answer.
    MarkingId
);

row_number!(
    /// An extension's number.
    ExtensionId
);
row_number!(
    /// The number of a learner's report about a question.
    QuestionReportId
);

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum AttemptState {
    /// Answers can still be changed.
    InProgress,
    /// Handed in. It is marked, unless people have to: then it has no result yet.
    Submitted,
}
