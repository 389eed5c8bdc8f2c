//! A framework that came in as a table.

use sea_orm::entity::prelude::*;

/// A row of `competency_framework`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "competency_framework")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What stands before the colon of its competencies' codes: `TIGER`.
    pub code: String,
    /// Where it is described.
    pub source: Option<String>,
    /// When it came in, or was last replaced.
    pub imported_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
