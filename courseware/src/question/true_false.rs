//! A statement that holds or doesn't: `type=true-false` and two options, the true one first.

use serde::{Deserialize, Serialize};

use super::response::only;
use super::{Answers, ChoiceOption, OptionIndex, QuestionType, Response, ResponseError, choices};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Feedback, Grade};

/// A statement to judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrueFalse {
    /// How "true" is worded.
    pub when_true: ChoiceOption,
    /// How "false" is worded.
    pub when_false: ChoiceOption,
    /// Whether the statement holds.
    pub key: bool,
}

impl TrueFalse {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let (options, right) = choices::read(answers, notes)?;
        let Ok([when_true, when_false]) = <[ChoiceOption; 2]>::try_from(options) else {
            let message = "a true/false question has exactly two options";
            notes.add(
                Code::AnswerCount,
                answers.range.clone(),
                message,
                "write first the option for true, then the one for false",
            );
            return None;
        };
        let [key] = right.as_slice() else {
            let message = "one of the two options must be right";
            notes.add(
                Code::AnswerKey,
                answers.range.clone(),
                message,
                "mark exactly one with `[x]`; the first option is the one for true",
            );
            return None;
        };
        Some(Self {
            when_true,
            when_false,
            key: *key == 0,
        })
    }
}

impl QuestionType for TrueFalse {
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        let options = [
            (&mut self.when_true, self.key),
            (&mut self.when_false, !self.key),
        ];
        choices::translate(options.into_iter(), answers, notes);
    }

    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        match only(values)? {
            "true" => Ok(Some(Response::Truth(true))),
            "false" => Ok(Some(Response::Truth(false))),
            _ => Err(ResponseError::NoSuchOption),
        }
    }

    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Truth(said) = response else {
            return Grade::none();
        };
        let (index, option): (OptionIndex, _) = if *said {
            (0, &self.when_true)
        } else {
            (1, &self.when_false)
        };
        let feedback = option.feedback.as_ref().map(|text| Feedback {
            option: Some(index),
            text,
        });
        Grade::all_or_nothing(*said == self.key, feedback.into_iter().collect())
    }

    fn key(&self) -> Option<Response> {
        Some(Response::Truth(self.key))
    }
}
