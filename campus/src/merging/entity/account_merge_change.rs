//! One row that a merge changed, for the way back.

use sea_orm::entity::prelude::*;

use crate::merging::MergeId;

/// A row of `account_merge_change`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_merge_change")]
pub struct Model {
    /// The row's number: changes are taken back from the last to the first.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// By which merge.
    pub merge_id: MergeId,
    /// Of which table.
    pub table_name: String,
    /// Which row.
    pub row_id: i64,
    /// Its columns before and after, JSON.
    pub columns: String,
}

impl ActiveModelBehavior for ActiveModel {}
