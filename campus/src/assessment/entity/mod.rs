//! The tables of attempts, responses and what people said of them.

pub mod attempt;
pub mod extension;
pub mod marking;
pub mod question_flag;
pub mod question_report;
pub mod quiz_dates;
pub mod response;
pub mod response_change;
