//! The tables of what is known of people besides how they are reached.

pub mod accommodation;
pub mod affiliation;
pub mod field_answer;
pub mod institution_field;
pub mod professional_registration;
pub mod registration_verification;
