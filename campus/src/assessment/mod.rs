//! Quizzes: attempts, saved answers, marks.

pub mod entity;

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
    /// Handed in and marked.
    Submitted,
}
