//! What staff arrange for the quizzes of a cohort: dates for all, extensions for one.

mod arranger;
mod end_extension;
mod grant_extension;
mod plan;
mod retime;
mod set_dates;
#[cfg(test)]
mod tests;

pub use arranger::{Arranger, Quarter};
pub use end_extension::end_extension;
pub use grant_extension::{ExtensionRefusal, NewExtension, grant_extension};
pub use plan::{ArrangedQuiz, Arrangements, ExtensionRow, arrangements};
pub use set_dates::{DatesRefusal, QuizDates, set_quiz_dates};
