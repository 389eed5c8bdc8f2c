//! The only Rust that runs in the browser.

pub mod autosave;

pub use autosave::{Autosave, SaveStates};
