//! Six digits that were sent to a telephone, to be typed back.

use sea_orm::entity::prelude::*;

use crate::people::{CodePurpose, PersonId};

/// A row of `one_time_code`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_code")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What the code is good for.
    pub purpose: CodePurpose,
    /// The number, E.164.
    pub phone: String,
    /// Whose account it is for; none where that is not known yet.
    pub person_id: Option<PersonId>,
    /// SHA-256 of the ticket in the page's address, in hex.
    pub ticket_hash: String,
    /// SHA-256 of ticket and digits, in hex: without the ticket, a copy of the database tells nothing of the digits.
    pub code_hash: String,
    /// How often a code was typed.
    pub tries: i32,
    /// When it was asked for.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When it stops working.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When it was used up.
    pub used_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
