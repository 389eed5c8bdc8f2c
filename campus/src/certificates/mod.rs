//! Certificates: issued once, never changed.
//!
//! A certificate is a document (`credentials::CertificateDocument`) frozen on the day of its issue, kept as the
//! text that its digest was taken of. Nothing here joins it with people or courses again: what it says is all
//! there is.

mod compose;
mod eligibility;
pub mod entity;
mod find;
mod issue;
mod issuer;
mod kept;
#[cfg(test)]
mod tests;
mod verify;

pub use eligibility::{Eligibility, Standing, eligibility};
pub use find::{OwnCertificate, find_own, list_own};
pub use issue::{IssueRefusal, Issued, issue};
pub use issuer::Issuer;
pub use kept::Kept;
pub use verify::{PublicFacts, Verification, verify};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// A certificate's number.
    CertificateId
);

/// What a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum CertificateKind {
    /// Everything that the course asks for was done and passed.
    Achievement,
}

/// Where a certificate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum CertificateState {
    /// Says what is true.
    Valid,
}
