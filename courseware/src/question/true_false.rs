//! A statement that holds or doesn't: `type=true-false` and two options, the true one first.

use serde::{Deserialize, Serialize};

use super::response::only;
use super::{ChoiceOption, OptionIndex, QuestionType, Response, ResponseError};
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

impl QuestionType for TrueFalse {
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

    fn key(&self) -> Response {
        Response::Truth(self.key)
    }
}
