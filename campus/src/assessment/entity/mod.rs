//! The tables of attempts and responses.

pub mod attempt;
pub mod extension;
pub mod question_flag;
pub mod question_report;
pub mod quiz_dates;
pub mod response;
pub mod response_change;
