//! What the answers to a quiz say about its questions, for those who may know: counted here, reckoned by the room
//! `analysis`. Names are never part of it.
//!
//! An [`Analyst`] is the proof of who looks: staff of a cohort see the attempts of those in their sight, who teaches in it
//! those of all its learners, and the staff of the course's owner those of all cohorts, with every number told by
//! [`crate::disclosure`]. Learners who have left are not counted. Only what is wholly marked counts, and of each learner
//! the first attempt, unless all are asked for: whoever answers again has seen the key.

mod analyst;
mod little;
mod load;
mod quiz_analysis;
mod quizzes;
#[cfg(test)]
mod tests;
mod told;

pub use ::analysis::{
    BINS, Coefficient, FEWEST, Flag, Gain, NoReliability, Quartiles, Reliability, threshold,
};
pub use analyst::{Analyst, CourseOwner, Seat};
pub use load::Which;
pub use quiz_analysis::{OnRevision, QuizAnalysis, quiz_analysis};
pub use quizzes::{AnalysedQuiz, AnalysedQuizzes, ToldGain, analysed_quizzes};
pub use told::{Part, ToldAnalysis, ToldFigures, ToldOption, ToldQuestion};
