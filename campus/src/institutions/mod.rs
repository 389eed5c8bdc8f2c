//! Institutions, and the roles that people hold in them.

mod accent;
pub mod entity;
mod found;
mod grant_role;
mod list;
mod palette;
mod staff;
#[cfg(test)]
mod tests;

pub use accent::{Accent, Colour, InvalidAccent};
pub use found::{NewInstitution, found};
pub(crate) use grant_role::grant;
pub use grant_role::{GrantRefusal, grant_role};
pub use list::{all, by_slug};
pub use palette::{Palette, palette, suggest_accent};
pub(crate) use staff::standing;
pub use staff::{
    AdministratorOf, KeeperOf, PlatformAdministrator, StaffOf, administrator_of, keeper_of,
    platform_administrator, staff_of, workplaces,
};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// An institution's number.
    InstitutionId
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
