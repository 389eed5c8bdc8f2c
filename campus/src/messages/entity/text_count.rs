//! How many texts were asked for on one day.

use sea_orm::entity::prelude::*;

/// A row of `text_count`. `(day, recipient)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "text_count")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The day, UTC.
    pub day: TimeDate,
    /// The telephone number, E.164; empty for all of the installation together.
    pub recipient: String,
    /// How many.
    pub asked: i32,
}

impl ActiveModelBehavior for ActiveModel {}
