//! Some options are right: several `- [x]`, or one with `type=multiple-choice`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::response::option_index;
use super::{Answers, ChoiceOption, OptionIndex, QuestionType, Response, ResponseError, choices};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Credit, Feedback, Grade};

/// A question with one or more right options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MultipleChoice {
    /// What there is to choose from, at least two.
    pub options: Vec<ChoiceOption>,
    /// The right ones, at least one.
    pub key: BTreeSet<OptionIndex>,
}

impl MultipleChoice {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let (options, right) = choices::read(answers, notes)?;
        if right.is_empty() || right.len() == options.len() {
            let message = if right.is_empty() {
                "no option is right"
            } else {
                "every option is right, so there is nothing to choose"
            };
            notes.add(
                Code::AnswerKey,
                answers.range.clone(),
                message,
                "mark the right options with `[x]` and leave at least one `[ ]`",
            );
            return None;
        }
        Some(Self {
            options,
            key: right.into_iter().collect(),
        })
    }
}

impl QuestionType for MultipleChoice {
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        let options: Vec<_> = self
            .options
            .iter_mut()
            .zip(0..)
            .map(|(option, place)| (option, self.key.contains(&place)))
            .collect();
        choices::translate(options.into_iter(), answers, notes);
    }

    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        let chosen: Result<BTreeSet<_>, _> = values
            .iter()
            .map(|value| option_index(value, self.options.len()))
            .collect();
        chosen.map(|chosen| Some(Response::Choices(chosen)))
    }

    /// Each wrong choice takes away what a right one gives, so that choosing everything earns nothing.
    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Choices(chosen) = response else {
            return Grade::none();
        };
        let right = chosen.intersection(&self.key).count();
        let wrong = chosen.len().saturating_sub(right);
        let feedback = chosen.iter().filter_map(|index| {
            let text = self.options.get(usize::from(*index))?.feedback.as_ref()?;
            Some(Feedback {
                option: Some(*index),
                text,
            })
        });
        Grade::new(
            Credit::share(right.saturating_sub(wrong), self.key.len()),
            feedback.collect(),
        )
    }

    fn key(&self) -> Option<Response> {
        Some(Response::Choices(self.key.clone()))
    }
}
