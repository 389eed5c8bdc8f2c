//! The tables of attempts and responses, of what people said of them, and of what was put right afterwards.

pub mod attempt;
pub mod correction;
pub mod extension;
pub mod marking;
pub mod question_flag;
pub mod question_report;
pub mod quiz_dates;
pub mod response;
pub mod response_change;
pub mod score_change;
