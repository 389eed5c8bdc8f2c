//! Browsers on which a person signed in before.

use sea_orm::entity::prelude::*;

use crate::people::PersonId;

/// A row of `known_device`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "known_device")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who signed in.
    pub person_id: PersonId,
    /// SHA-256 of the secret in the cookie, in hex; one browser may be several people's.
    pub secret_hash: String,
    /// When they last did.
    pub last_used_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
