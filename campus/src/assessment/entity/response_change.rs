//! What a device sent of an answer, as the server received it.

use sea_orm::entity::prelude::*;

use crate::assessment::{AttemptId, ChangeOutcome};

/// A row of `response_change`. `(attempt_id, device, sequence)` is unique. Their numbers are the order of receipt.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "response_change")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which attempt.
    pub attempt_id: AttemptId,
    /// The question's id in the quiz.
    pub question: String,
    /// Which browser sent it (`assessment::Device`).
    pub device: String,
    /// The browser's own count of what it sent.
    pub sequence: i64,
    /// A `courseware::Response`, JSON; none where the answer was taken back.
    pub answer: Option<String>,
    /// What became of it.
    pub outcome: ChangeOutcome,
    /// When the browser says that it was changed. Shown, and never trusted.
    pub changed_at: Option<TimeDateTimeWithTimeZone>,
    /// When it arrived.
    pub received_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
