//! Competency frameworks beyond those that come with the program.

pub mod entity;
mod import;
mod known;
#[cfg(test)]
mod tests;

pub use import::{Imported, import};
pub use known::known;
