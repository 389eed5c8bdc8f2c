//! Institutions, and the roles that people hold in them.

mod accent;
mod change_settings;
pub mod entity;
mod found;
mod found_institution;
mod grant_role;
mod hold;
mod list;
mod logo;
mod palette;
mod settings;
mod signatories;
mod staff;
mod support_contact;
#[cfg(test)]
mod tests;
mod time_zone;

pub use accent::{Accent, Colour, InvalidAccent};
pub use change_settings::{SettingsRefusal, change_settings};
pub use found::{NewInstitution, found};
pub use found_institution::{FoundRefusal, found_institution};
pub(crate) use grant_role::grant;
pub use grant_role::{GrantRefusal, grant_role};
pub(crate) use hold::hold;
pub use list::{all, by_slug};
pub use logo::{InvalidLogo, Logo, change_logo, logo};
pub use palette::{Palette, palette, suggest_accent};
pub use settings::Settings;
pub use signatories::{
    NewSignatory, SignatoryChange, SignatoryRefusal, add_signatory, change_signatory, signatories,
    signatories_of,
};
pub(crate) use staff::standing;
pub use staff::{
    AdministratorOf, KeeperOf, PlatformAdministrator, StaffOf, administrator_of, keeper_of,
    platform_administrator, staff_of, workplaces,
};
pub use support_contact::SupportContact;
pub use time_zone::{TimeZoneName, time_zones};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// An institution's number.
    InstitutionId
);
row_number!(
    /// A signatory's number.
    SignatoryId
);

/// What a person may be in an institution. A platform administrator holds [`Role::Administrator`] without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum Role {
    /// Runs the institution's place on the platform.
    Administrator,
    /// Runs cohorts and issues certificates.
    Coordinator,
    /// May be asked to write and to teach; gives neither by itself.
    Instructor,
}
