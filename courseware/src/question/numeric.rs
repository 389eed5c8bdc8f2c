//! A number: `- [=] 90 ± 0.5 %`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::response::only;
use super::section::Mark;
use super::{Answers, QuestionType, Response, ResponseError, choices};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Feedback, Grade};
use crate::model::{Markdown, Translated};
use crate::normalise;

/// A question whose answer is a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numeric {
    /// What is accepted, at least one.
    pub answers: Vec<NumericAnswer>,
    /// The unit to show beside the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// A number that is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumericAnswer {
    /// The number.
    pub value: Decimal,
    /// How far off one may be; the limits themselves are right.
    pub tolerance: Decimal,
    /// What to tell those who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Translated<Markdown>>,
}

impl NumericAnswer {
    fn accepts(&self, number: Decimal) -> bool {
        number
            .checked_sub(self.value)
            .is_some_and(|difference| difference.abs() <= self.tolerance)
    }
}

impl Numeric {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let mut read = Vec::new();
        let mut unit: Option<Option<String>> = None;
        for answer in answers.list {
            if answer.mark != Mark::Accepted {
                let help = "begin each accepted number with `[=]`, as in `- [=] 90 ± 0.5 %`";
                notes.add(
                    Code::AnswerMark,
                    answer.range.clone(),
                    "a number to be typed is marked `[=]`",
                    help,
                );
                continue;
            }
            let Some(line) = normalise::key_number(&answer.text) else {
                let help = "write a number, perhaps a tolerance and a unit: `90`, `90 ± 0.5`, `90 ± 0.5 %`";
                notes.add(
                    Code::InvalidNumber,
                    answer.range.clone(),
                    "this is not a number",
                    help,
                );
                continue;
            };
            if unit.as_ref().is_some_and(|unit| *unit != line.unit) {
                notes.add(
                    Code::InvalidNumber,
                    answer.range.clone(),
                    "the unit differs from the line before",
                    "write the same unit on every line",
                );
            }
            unit = Some(line.unit);
            let feedback = answer
                .feedback
                .clone()
                .map(|text| Translated::new(answers.language, Markdown(text)));
            read.push(NumericAnswer {
                value: line.value,
                tolerance: line.tolerance,
                feedback,
            });
        }
        (!read.is_empty()).then(|| Self {
            answers: read,
            unit: unit.flatten(),
        })
    }
}

impl QuestionType for Numeric {
    /// The base file owns the numbers; a translation repeats them or leaves them out.
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        if answers.list.is_empty() {
            return;
        }
        if answers.list.len() != self.answers.len() {
            let message = format!(
                "the base file accepts {} numbers here, the translation {}",
                self.answers.len(),
                answers.list.len()
            );
            notes.add(
                Code::TranslationAnswers,
                answers.range.clone(),
                message,
                "repeat the lines of the base file, or leave all of them out",
            );
            return;
        }
        for (base, answer) in self.answers.iter_mut().zip(answers.list) {
            let same = normalise::key_number(&answer.text).is_some_and(|line| {
                line.value == base.value
                    && line.tolerance == base.tolerance
                    && line.unit == self.unit
            });
            if !same || answer.mark != Mark::Accepted {
                let help = "repeat the line of the base file, number, tolerance and unit, or leave all such lines out";
                notes.add(
                    Code::TranslationKey,
                    answer.range.clone(),
                    "this line differs from the base file",
                    help,
                );
            }
            choices::feedback(&mut base.feedback, answer, answers.language, notes);
        }
    }

    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        let typed = only(values)?;
        match normalise::number(typed, self.unit.as_deref()) {
            Some(_) => Ok(Some(Response::Number(typed.to_owned()))),
            None => Err(ResponseError::NotANumber),
        }
    }

    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Number(typed) = response else {
            return Grade::none();
        };
        let number = normalise::number(typed, self.unit.as_deref());
        let answer =
            number.and_then(|number| self.answers.iter().find(|answer| answer.accepts(number)));
        let feedback = answer
            .and_then(|answer| answer.feedback.as_ref())
            .map(|text| Feedback { option: None, text });
        Grade::all_or_nothing(answer.is_some(), feedback.into_iter().collect())
    }

    fn key(&self) -> Response {
        Response::Number(
            self.answers
                .first()
                .map(|answer| answer.value.to_string())
                .unwrap_or_default(),
        )
    }
}
