//! The tables of roles.

pub mod role_invitation;
