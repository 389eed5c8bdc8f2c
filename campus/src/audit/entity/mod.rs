//! The tables of the audit log.

pub mod audit_entry;
pub mod audit_prune;
pub mod audit_seal;
pub mod audit_value;
