//! A seal over a batch of entries, chained to the seal before.

use sea_orm::entity::prelude::*;

use crate::audit::SealId;

/// A row of `audit_seal`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_seal")]
pub struct Model {
    /// The seal's number.
    #[sea_orm(primary_key)]
    pub id: SealId,
    /// How many entries it seals.
    pub entries: i32,
    /// The digest of the seal before, in hex.
    pub previous: String,
    /// SHA-256 over `previous` and the entries in their order, in hex (see `audit::chain`).
    pub digest: String,
    /// Made of `digest` with the installation's key, in hex: who can write the database can't make it.
    pub signature: String,
    /// When.
    pub sealed_at: TimeDateTimeWithTimeZone,
    /// The number and the digest of each entry, a JSON array of pairs.
    pub leaves: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
