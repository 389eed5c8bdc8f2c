//! The tables of courses and their revisions.

pub mod course;
pub mod revision;
pub mod revision_asset;
