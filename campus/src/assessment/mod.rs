//! Quizzes: attempts, saved answers, marks.
//!
//! An attempt stays on the revision it began with. [`OwnAttempt`] proves that it is the learner's own; a [`Paper`]
//! shows as much of it as the learner may see.

mod answers;
mod drawn;
pub mod entity;
mod marked;
mod own_attempt;
mod paper;
mod question;
mod save_responses;
mod standing;
mod start_attempt;
mod submit_attempt;
#[cfg(test)]
mod tests;
mod trial;

pub use answers::{AnswerProblem, AnswerProblems, Answers};
pub use drawn::{Drawn, DrawnQuestion};
pub use marked::{Marked, Verdict};
pub use own_attempt::{OwnAttempt, own_attempt};
pub use paper::{MarkedPaper, OpenPaper, Paper, paper};
pub use question::{Asked, Choice, Field, GapField, Line, RubricLine};
pub use save_responses::{SaveRefusal, save_responses};
pub use standing::{NextStep, Standing, standing};
pub use start_attempt::{StartRefusal, start_attempt};
pub use submit_attempt::{SubmitRefusal, Unanswered, submit_attempt};
pub use trial::{Trial, TrialAnswers};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// An attempt's number.
    AttemptId
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
