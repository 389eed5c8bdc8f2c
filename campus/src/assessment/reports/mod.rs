//! What learners say is wrong with a question, for those who write the course.

mod report_question;
mod reports_of;
mod settle_reports;
#[cfg(test)]
mod tests;

pub use report_question::report_question;
pub use reports_of::{QuestionReport, ReportedQuestion, reports_of};
pub use settle_reports::settle_reports;
