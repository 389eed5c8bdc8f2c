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
    /// Its colour, `#rrggbb`; none for the neutral one.
    pub accent: Option<String>,
    /// The name of its logo among the stored pictures.
    pub logo: Option<String>,
    /// Whom its mails come from.
    pub sender_name: Option<String>,
    /// The address its mails come from; none for the installation's.
    pub sender_address: Option<String>,
    /// Where people turn for help: an address or a telephone number.
    pub support_contact: Option<String>,
    /// Grows with each change.
    pub version: i32,
    /// When it joined.
    pub created_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
