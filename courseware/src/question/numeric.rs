//! A number: `- [=] 90 ± 0.5 %`.

use std::num::NonZeroU8;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::response::only;
use super::section::Mark;
use super::{Answers, QuestionType, Response, ResponseError, choices};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Credit, Feedback, Grade};
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
    /// How many significant figures to write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<NonZeroU8>,
    /// Whether the tolerances are a share of the numbers, said once for all lines that have none of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shares_tolerance: bool,
}

/// The most significant figures that can be asked for.
const MOST_FIGURES: u8 = 15;

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
    /// Without a tolerance a number that is asked for in so many figures is compared after rounding both to them.
    fn accepts(&self, number: Decimal, figures: Option<NonZeroU8>) -> bool {
        let within = number
            .checked_sub(self.value)
            .is_some_and(|difference| difference.abs() <= self.tolerance);
        let rounded = figures
            .filter(|_| self.tolerance.is_zero())
            .map(|figures| (round(number, figures), round(self.value, figures)));
        within || rounded.is_some_and(|(number, value)| number == value)
    }
}

fn round(number: Decimal, figures: NonZeroU8) -> Decimal {
    number
        .round_sf_with_strategy(
            u32::from(figures.get()),
            RoundingStrategy::MidpointAwayFromZero,
        )
        .unwrap_or(number)
}

/// `figures=3`
fn figures(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<NonZeroU8> {
    let typed = answers.attribute("figures")?;
    let figures = typed
        .parse::<NonZeroU8>()
        .ok()
        .filter(|figures| figures.get() <= MOST_FIGURES);
    if figures.is_none() {
        notes.add(
            Code::InvalidAttribute,
            answers.heading.clone(),
            format!("`figures` is a whole number from 1 to {MOST_FIGURES}"),
            "write for example `figures=3`",
        );
    }
    figures
}

/// `tolerance=2%`, the share of a number that one may be off.
fn share(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Decimal> {
    let typed = answers.attribute("tolerance")?;
    let share = typed
        .strip_suffix('%')
        .and_then(|number| normalise::number(number, None))
        .filter(|share| !share.is_sign_negative() && *share < Decimal::ONE_HUNDRED)
        .and_then(|share| share.checked_div(Decimal::ONE_HUNDRED));
    if share.is_none() {
        notes.add(
            Code::InvalidAttribute,
            answers.heading.clone(),
            "`tolerance` is a percentage below 100",
            "write for example `tolerance=2%`; a tolerance in the unit stands on the line: `- [=] 250 ± 5 mg`",
        );
    }
    share
}

impl Numeric {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        let figures = figures(answers, notes);
        let share = share(answers, notes);
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
            let off = share.and_then(|share| line.value.abs().checked_mul(share));
            read.push(NumericAnswer {
                value: line.value,
                tolerance: line.tolerance.or(off).unwrap_or_default(),
                feedback,
            });
        }
        (!read.is_empty()).then(|| Self {
            answers: read,
            unit: unit.flatten(),
            figures,
            shares_tolerance: share.is_some(),
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
            let shared = if self.shares_tolerance {
                base.tolerance
            } else {
                Decimal::ZERO
            };
            let same = normalise::key_number(&answer.text).is_some_and(|line| {
                // That a share of the number is allowed is said in the base file only.
                line.value == base.value
                    && line.tolerance.unwrap_or(shared) == base.tolerance
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
        let mut answers = self.answers.iter();
        let answer =
            number.and_then(|number| answers.find(|answer| answer.accepts(number, self.figures)));
        let feedback = answer
            .and_then(|answer| answer.feedback.as_ref())
            .map(|text| Feedback { option: None, text });
        let credit = match answer {
            None => Credit::NONE,
            Some(_) if self.is_written_right(typed) => Credit::FULL,
            Some(_) => Credit::HALF,
        };
        Grade::new(credit, feedback.into_iter().collect())
    }

    fn key(&self) -> Option<Response> {
        let answer = self.answers.first()?;
        let value = self
            .figures
            .map_or(answer.value, |figures| round(answer.value, figures));
        Some(Response::Number(value.to_string()))
    }
}

impl Numeric {
    /// Whether a number has the figures that were asked for.
    fn is_written_right(&self, typed: &str) -> bool {
        self.figures.is_none_or(|figures| {
            normalise::figures(typed)
                .is_some_and(|(fewest, most)| (fewest..=most).contains(&usize::from(figures.get())))
        })
    }
}
