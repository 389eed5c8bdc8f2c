//! The tables of people, their sign-ups, links and sessions.

pub mod consent;
pub mod identifier;
pub mod known_device;
pub mod one_time_link;
pub mod person;
pub mod sign_up;
pub mod slow_down;
pub mod web_session;
