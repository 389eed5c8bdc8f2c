//! The tables of people, their sign-ups, links and sessions.

pub mod address_claim;
pub mod claim_code;
pub mod consent;
pub mod identifier;
pub mod known_device;
pub mod one_time_code;
pub mod one_time_link;
pub mod person;
pub mod sign_up;
pub mod slow_down;
pub mod web_session;
