//! The table of certificates.

pub mod certificate;
