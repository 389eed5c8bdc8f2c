//! The only Rust that runs in the browser.

mod autosave;

pub use autosave::{Autosave, SaveStates};
