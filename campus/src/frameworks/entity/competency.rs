//! A competency of a framework.

use sea_orm::entity::prelude::*;

/// A row of `competency`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "competency")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Its framework.
    pub framework_id: i64,
    /// Its whole code: `TIGER:A1`.
    pub code: String,
    /// What it is called in English.
    pub title_en: String,
    /// What it is called in Urdu.
    pub title_ur: Option<String>,
    /// Its level, in the framework's own words.
    pub level: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
