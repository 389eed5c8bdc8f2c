//! The tables of cohorts and enrolments.

pub mod cohort;
pub mod enrolment;
