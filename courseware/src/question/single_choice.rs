//! One option is right: `- [x]` once, `- [ ]` otherwise.

use serde::{Deserialize, Serialize};

use super::response::{only, option_index};
use super::{ChoiceOption, OptionIndex, QuestionType, Response, ResponseError};
use crate::grading::{Feedback, Grade};

/// A question with one right option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SingleChoice {
    /// What there is to choose from, at least two.
    pub options: Vec<ChoiceOption>,
    /// The right one.
    pub key: OptionIndex,
}

impl QuestionType for SingleChoice {
    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        option_index(only(values)?, self.options.len()).map(|index| Some(Response::Choice(index)))
    }

    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Choice(chosen) = response else {
            return Grade::none();
        };
        let feedback = self
            .options
            .get(usize::from(*chosen))
            .and_then(|option| option.feedback.as_ref());
        let feedback = feedback.map(|text| Feedback {
            option: Some(*chosen),
            text,
        });
        Grade::all_or_nothing(*chosen == self.key, feedback.into_iter().collect())
    }

    fn key(&self) -> Response {
        Response::Choice(self.key)
    }
}
