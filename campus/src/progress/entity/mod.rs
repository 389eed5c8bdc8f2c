//! The table of completed items.

pub mod item_completion;
