//! A sign-up that waits for its confirmation; the person is made only then.

use sea_orm::entity::prelude::*;

/// A row of `sign_up`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_up")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The address or telephone number, in its normal form.
    #[sea_orm(column_name = "email")]
    pub address: String,
    /// The name as typed.
    pub name: String,
    /// The language in which the form was filled in, as its code.
    pub language: String,
    /// argon2id in PHC form.
    pub password_hash: String,
    /// The version of the privacy notice that was agreed to.
    pub privacy_notice: String,
    /// Where the person was going when the form came between.
    pub return_to: Option<String>,
    /// SHA-256 of the token in the mailed link, or of the ticket of the texted code, in hex.
    pub token_hash: String,
    /// When the form was sent.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When the link stops working.
    pub expires_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
