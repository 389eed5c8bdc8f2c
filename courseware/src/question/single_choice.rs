//! One option is right: `- [x]` once, `- [ ]` otherwise.

use serde::{Deserialize, Serialize};

use super::response::{only, option_index};
use super::{Answers, ChoiceOption, OptionIndex, QuestionType, Response, ResponseError, choices};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Feedback, Grade};

/// A question with one right option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SingleChoice {
    /// What there is to choose from, at least two.
    pub options: Vec<ChoiceOption>,
    /// The right one.
    pub key: OptionIndex,
}

impl SingleChoice {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let (options, right) = choices::read(answers, notes)?;
        match right.as_slice() {
            [key] => Some(Self { options, key: *key }),
            _ => {
                let message = format!(
                    "a single choice has one right option, this one {}",
                    right.len()
                );
                let help = "mark exactly one with `[x]`, or write `type=multiple-choice`";
                notes.add(Code::AnswerKey, answers.range.clone(), message, help);
                None
            }
        }
    }
}

impl QuestionType for SingleChoice {
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        let key = usize::from(self.key);
        let options: Vec<_> = self
            .options
            .iter_mut()
            .enumerate()
            .map(|(place, option)| (option, place == key))
            .collect();
        choices::translate(options.into_iter(), answers, notes);
    }

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

    fn key(&self) -> Option<Response> {
        Some(Response::Choice(self.key))
    }
}
