//! The tables of drafts.

pub mod draft;
pub mod draft_file;
