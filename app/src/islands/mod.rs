//! The only Rust that runs in the browser. What learners' pages need on a bad link is small enough for
//! `frontend/browser/`; islands are for those who work at a desk.

mod find_in_table;

pub use find_in_table::FindInTable;
