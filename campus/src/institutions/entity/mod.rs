//! The tables of institutions and roles.

pub mod institution;
pub mod role_grant;
pub mod signatory;
