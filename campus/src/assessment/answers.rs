//! What a form says about the questions of an attempt.

use std::collections::BTreeMap;

use courseware::{QuestionId, Response, ResponseError};

use super::OwnAttempt;
use crate::Failure;

/// The values that a form sent for some questions. A question that is named without a value, or with empty ones
/// only, is one whose answer was taken back; a question that is not named is left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<QuestionId, Vec<String>>);

impl Answers {
    /// What was sent for this question, if it was named.
    pub fn get(&self, question: &QuestionId) -> Option<&[String]> {
        self.0.get(question).map(Vec::as_slice)
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

/// Answers, read.
pub(super) struct ReadAnswers {
    pub(super) given: Vec<(QuestionId, Response)>,
    pub(super) taken_back: Vec<QuestionId>,
    pub(super) problems: AnswerProblems,
}

/// Reads each answer by itself: one that can't be read doesn't hold up the others.
pub(super) fn read(attempt: &OwnAttempt, answers: &Answers) -> Result<ReadAnswers, Failure> {
    let asked: BTreeMap<_, _> = attempt
        .asked()?
        .into_iter()
        .map(|(_, question)| (&question.id, question))
        .collect();
    let mut read = ReadAnswers {
        given: Vec::new(),
        taken_back: Vec::new(),
        problems: AnswerProblems::new(),
    };
    for (id, values) in &answers.0 {
        let Some(question) = asked.get(id) else {
            read.problems.insert(id.clone(), AnswerProblem::NotAsked);
            continue;
        };
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        match Response::parse(question, &values) {
            Ok(Some(response)) => read.given.push((id.clone(), response)),
            Ok(None) => read.taken_back.push(id.clone()),
            Err(problem) => {
                read.problems
                    .insert(id.clone(), AnswerProblem::Unreadable(problem));
            }
        }
    }
    Ok(read)
}
