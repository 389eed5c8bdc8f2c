//! That an institution has seen the proof of a registration. Other institutions don't learn of it.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::people::PersonId;
use crate::profiles::RegistrationId;

/// A row of `registration_verification`. `(registration_id, institution_id)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_verification")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which registration.
    pub registration_id: RegistrationId,
    /// For which institution.
    pub institution_id: InstitutionId,
    /// Who of its staff.
    pub verified_by: PersonId,
    /// When.
    pub verified_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
