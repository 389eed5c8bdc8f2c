//! The tables of courses and their revisions.

pub mod course;
pub mod course_approval;
pub mod course_role;
pub mod revision;
pub mod revision_asset;
