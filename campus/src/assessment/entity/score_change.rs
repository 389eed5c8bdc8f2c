//! The score of an attempt as it was before a correction, and after.

use sea_orm::entity::prelude::*;

use crate::assessment::{AttemptId, CorrectionId};

/// A row of `score_change`. Never changed: taking a correction back writes further ones.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "score_change")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose score.
    pub attempt_id: AttemptId,
    /// By which correction.
    pub correction_id: CorrectionId,
    /// Whether by its being taken back.
    pub by_withdrawal: bool,
    /// Thousandths of a point earned, before.
    pub earned_before: i64,
    /// Thousandths of a point that could be earned, before.
    pub possible_before: i64,
    /// Whether the pass mark was reached, before.
    pub passed_before: bool,
    /// Thousandths of a point earned, after.
    pub earned_after: i64,
    /// Thousandths of a point that could be earned, after.
    pub possible_after: i64,
    /// Whether the pass mark was reached, after.
    pub passed_after: bool,
    /// When.
    pub changed_at: TimeDateTimeWithTimeZone,
    /// The attempt.
    #[sea_orm(belongs_to, from = "attempt_id", to = "id")]
    pub attempt: BelongsTo<super::attempt::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
