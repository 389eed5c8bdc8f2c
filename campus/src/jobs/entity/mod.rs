//! The table of jobs.

pub mod job;
