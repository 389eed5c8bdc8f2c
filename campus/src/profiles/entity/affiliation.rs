//! Where a person works or studies. A label only: who sees whom never follows it.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::people::PersonId;
use crate::profiles::AffiliationId;

/// A row of `affiliation`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "affiliation")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: AffiliationId,
    /// Whose.
    pub person_id: PersonId,
    /// An institution of the platform.
    pub institution_id: Option<InstitutionId>,
    /// Another organisation, in words.
    pub organisation: Option<String>,
    /// Department or post.
    pub post: Option<String>,
    /// Since when.
    pub begun_on: Option<TimeDate>,
    /// Until when; none while it lasts.
    pub ended_on: Option<TimeDate>,
    /// When it was written down.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When the institution itself confirmed it.
    pub verified_at: Option<TimeDateTimeWithTimeZone>,
    /// Who of its staff.
    pub verified_by: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
