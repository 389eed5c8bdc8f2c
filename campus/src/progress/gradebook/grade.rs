//! What a learner's attempts at a quiz come to.

use courseware::{Quiz, Score};

use crate::assessment::entity::attempt;
use crate::assessment::{AttemptState, counted};

/// What the attempts at one quiz come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuizGrade {
    /// The score of the attempt that counts; none where none has a result.
    pub score: Option<Score>,
    /// Where the learner stands.
    pub state: QuizState,
    /// How many attempts were made.
    pub attempts: usize,
}

/// Where a learner stands with a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuizState {
    /// Passed.
    Passed,
    /// An attempt waits to be marked by a person.
    Waiting,
    /// An attempt is in progress.
    Begun,
    /// The last attempt was handed back for another try.
    Returned,
    /// Tried and not passed.
    NotPassed,
}

impl QuizGrade {
    /// Of the attempts at one quiz, the first first; none where there are none. `done` says that the quiz was completed:
    /// that stays so when a mark is changed later.
    pub(super) fn of(quiz: &Quiz, attempts: &[attempt::Model], done: bool) -> Option<Self> {
        let last = attempts.last()?;
        let passes = |attempt: &attempt::Model| {
            let number = u32::try_from(attempt.number).unwrap_or_default();
            attempt.passed == Some(true) && quiz.can_pass(number)
        };
        let passed = done || attempts.iter().any(passes);
        let state = if passed {
            QuizState::Passed
        } else if attempts.iter().any(attempt::Model::awaits_marking) {
            QuizState::Waiting
        } else if attempts
            .iter()
            .any(|attempt| attempt.state == AttemptState::InProgress)
        {
            QuizState::Begun
        } else if last.is_returned() {
            QuizState::Returned
        } else {
            QuizState::NotPassed
        };
        Some(Self {
            score: counted(quiz.counted, attempts).map(|(_, score)| score),
            state,
            attempts: attempts.len(),
        })
    }
}
