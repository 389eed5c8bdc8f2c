//! The table of people who asked to be erased.

pub mod erasure_request;
