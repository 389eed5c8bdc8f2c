//! What a person agreed to, in which wording.

use sea_orm::entity::prelude::*;

use crate::people::{ConsentWay, PersonId};

/// A row of `consent`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who agreed.
    pub person_id: PersonId,
    /// Which text: `privacy-notice`.
    pub document: String,
    /// Which version of it.
    pub version: String,
    /// The language it was read in, as its code.
    pub language: String,
    /// When.
    pub given_at: TimeDateTimeWithTimeZone,
    /// When it was taken back.
    pub withdrawn_at: Option<TimeDateTimeWithTimeZone>,
    /// How; unknown for old rows.
    pub way: Option<ConsentWay>,
}

impl ActiveModelBehavior for ActiveModel {}
