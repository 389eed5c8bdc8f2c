//! The tables of frameworks.

pub mod competency;
pub mod competency_framework;
