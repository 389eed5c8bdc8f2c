//! What a form says about the questions of an attempt.

use std::collections::BTreeMap;

use courseware::{QuestionId, ResponseError};

/// The values that a form sent for some questions. A question that is named without a value, or with empty ones
/// only, is one whose answer was taken back; a question that is not named is left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<QuestionId, Vec<String>>);

impl Answers {
    /// What was sent for this question, if it was named.
    pub fn get(&self, question: &QuestionId) -> Option<&[String]> {
        self.0.get(question).map(Vec::as_slice)
    }

    /// The questions that were named, each with its values.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &[String])> {
        self.0
            .iter()
            .map(|(question, values)| (question, values.as_slice()))
    }
}

impl FromIterator<(QuestionId, String)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, String)>>(fields: I) -> Self {
        let mut answers = Self::default();
        for (question, value) in fields {
            answers.0.entry(question).or_default().push(value);
        }
        answers
    }
}

/// Why an answer was not saved. What was saved for the question before stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerProblem {
    /// The attempt doesn't ask this question.
    NotAsked,
    /// What was sent can't be an answer to it.
    Unreadable(ResponseError),
}

/// The answers that were not saved, with the reason.
pub type AnswerProblems = BTreeMap<QuestionId, AnswerProblem>;
