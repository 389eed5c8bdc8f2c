//! An item that a learner has completed.

use sea_orm::entity::prelude::*;

use crate::cohorts::EnrolmentId;
use crate::courses::RevisionId;
use crate::progress::CompletionManner;

/// A row of `item_completion`. `(enrolment_id, item)` is unique: done once is done.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_completion")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose.
    pub enrolment_id: EnrolmentId,
    /// The item's id in the course, which survives renames.
    pub item: String,
    /// The revision it was done on.
    pub revision_id: RevisionId,
    /// How it came about.
    pub manner: CompletionManner,
    /// When.
    pub completed_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
