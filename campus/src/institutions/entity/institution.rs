//! An institution that owns courses, hosts cohorts or sponsors learners.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::wording::Wording;

/// A row of `institution`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "institution")]
pub struct Model {
    /// The institution's number.
    #[sea_orm(primary_key)]
    pub id: InstitutionId,
    /// Its word in addresses and style sheets: `hsa`.
    pub slug: String,
    /// What people call it: HSA.
    pub short_name: String,
    /// Its full name.
    pub name: Wording,
    /// A paragraph for its home page.
    pub about: Wording,
    /// IANA name of the zone its dates are in.
    pub time_zone: String,
    /// When it joined.
    pub created_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
