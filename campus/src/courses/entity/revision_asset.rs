//! A file that a revision shows; its bytes lie in the asset store under their digest.

use sea_orm::entity::prelude::*;

use crate::courses::RevisionId;

/// A row of `revision_asset`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revision_asset")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which revision.
    pub revision_id: RevisionId,
    /// Where it stands in the course folder.
    pub path: String,
    /// SHA-256 of its bytes, in hex.
    pub digest: String,
    /// The media type it is served as.
    pub media_type: String,
    /// Bytes.
    pub length: i64,
}

impl ActiveModelBehavior for ActiveModel {}
