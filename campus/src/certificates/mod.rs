//! Certificates: issued once, never changed.

pub mod entity;

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
