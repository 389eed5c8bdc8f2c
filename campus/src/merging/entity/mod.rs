//! The tables of merged accounts.

pub mod account_merge;
pub mod account_merge_change;
