//! Someone who signs an institution's certificates.

use sea_orm::entity::prelude::*;

use crate::institutions::{InstitutionId, SignatoryId};
use crate::wording::Wording;

/// A row of `signatory`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signatory")]
pub struct Model {
    /// The signatory's number.
    #[sea_orm(primary_key)]
    pub id: SignatoryId,
    /// For whom they sign.
    pub institution_id: InstitutionId,
    /// Where their signature stands, from the first.
    pub position: i32,
    /// The name, in Latin and in Urdu letters.
    pub name: Wording,
    /// The title.
    pub title: Wording,
    /// Grows with each change of name or title.
    pub version: i32,
    /// When they were added.
    pub created_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
