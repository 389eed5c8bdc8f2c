//! Up to where the chain was dropped because its time was over.

use sea_orm::entity::prelude::*;

/// The only row of `audit_prune`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_prune")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The number of the last seal that was dropped.
    pub seal: i64,
    /// Its digest, in hex: what the oldest seal that is left is chained to.
    pub digest: String,
    /// How many entries were dropped, ever.
    pub entries: i64,
    /// Made with the installation's key, in hex.
    pub signature: String,
    /// When the last of them were.
    pub pruned_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
