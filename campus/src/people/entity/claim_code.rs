//! A code on a slip of paper, with which a person takes an account over that a coordinator made for them.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::people::PersonId;

/// A row of `claim_code`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim_code")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose account.
    pub person_id: PersonId,
    /// For which institution it was made; none when made on the command line.
    pub institution_id: Option<InstitutionId>,
    /// SHA-256 of the code, in hex.
    pub code_hash: String,
    /// Who made it; none when made on the command line.
    pub made_by: Option<PersonId>,
    /// When.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When it stops working.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When it was used.
    pub used_at: Option<TimeDateTimeWithTimeZone>,
    /// When another took its place.
    pub voided_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
