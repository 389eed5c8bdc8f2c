//! An address that a person says is theirs, until it is proved.

use sea_orm::entity::prelude::*;

use crate::people::{IdentifierKind, PersonId};

/// A row of `address_claim`. `(person_id, kind, value)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address_claim")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who says so.
    pub person_id: PersonId,
    /// Email or phone.
    pub kind: IdentifierKind,
    /// In its normal form.
    pub value: String,
    /// SHA-256 of the token in the mailed link, or of the ticket of the texted code, in hex.
    pub token_hash: String,
    /// When it was said.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When the link stops working.
    pub expires_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
