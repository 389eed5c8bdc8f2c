//! Links that work once: sign in, choose a new password, become the first administrator.

use sea_orm::entity::prelude::*;

use crate::people::{LinkPurpose, PersonId};

/// A row of `one_time_link`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_link")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What the link is good for.
    pub purpose: LinkPurpose,
    /// Whom it is for; none for the first administrator, who does not exist yet.
    pub person_id: Option<PersonId>,
    /// SHA-256 of the token, in hex.
    pub token_hash: String,
    /// When it was made.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When it stops working.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When it was used up.
    pub used_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
