//! Failed tries that slow further ones down.

use sea_orm::entity::prelude::*;

/// A row of `slow_down`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "slow_down")]
pub struct Model {
    /// Keyed hash of what is counted, in hex.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_hash: String,
    /// How many failures count.
    pub failures: i32,
    /// From when what is forgotten is reckoned.
    pub since: TimeDateTimeWithTimeZone,
    /// Until when nobody is let in.
    pub closed_until: TimeDateTimeWithTimeZone,
    /// When the row says nothing any more.
    pub expires_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
