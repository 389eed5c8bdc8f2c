//! The tables of cohorts and enrolments.

pub mod cohort;
pub mod cohort_invitation;
pub mod cohort_partner;
pub mod cohort_role;
pub mod enrolment;
