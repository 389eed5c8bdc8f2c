//! Two accounts that one person proved to hold both, and what became of that.

use sea_orm::entity::prelude::*;

use crate::merging::MergeId;
use crate::people::PersonId;

/// A row of `account_merge`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_merge")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: MergeId,
    /// The account that stays: whoever was signed in.
    pub person_id: PersonId,
    /// The account that becomes part of it.
    pub retired_id: PersonId,
    /// When it was proved that both are one person's.
    pub proved_at: TimeDateTimeWithTimeZone,
    /// Until when the proof holds.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When they became one.
    pub merged_at: Option<TimeDateTimeWithTimeZone>,
    /// Until when there is a way back.
    pub undo_until: Option<TimeDateTimeWithTimeZone>,
    /// When they became two again.
    pub undone_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
