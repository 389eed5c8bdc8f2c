//! The tables of attempts and responses.

pub mod attempt;
pub mod response;
