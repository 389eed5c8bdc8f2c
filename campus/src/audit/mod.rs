//! The audit log: who did what to whom, when. Entries are written in the transaction of what they tell of.

pub mod entity;
mod record;

pub use record::{Actor, Entry, Subject, record};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// An entry's number.
    EntryId
);
row_number!(
    /// A seal's number.
    SealId
);

/// What was done. Kept as its name: add variants, never rename one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(64))",
    rename_all = "snake_case"
)]
pub enum Deed {
    /// A role at an institution, or on the platform, was given.
    RoleGranted,
    /// It was taken back.
    RoleWithdrawn,
    /// An institution may bring learners into a cohort that another hosts.
    PartnerAdded,
    /// It no longer may.
    PartnerRemoved,
}
