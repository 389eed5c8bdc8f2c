//! Steps to be put in order: a numbered list in the right order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::response::fields;
use super::{Answers, OptionIndex, QuestionType, Response, ResponseError};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::grading::{Credit, Grade};
use crate::model::{Markdown, Translated};

/// How many steps there may be: more than that nobody sorts on a phone.
const MOST: usize = 20;

/// A question that asks for an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordering {
    /// The steps in the right order, at least two.
    pub steps: Vec<Translated<Markdown>>,
}

impl Ordering {
    pub(super) fn read(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Self> {
        if !(2..=MOST).contains(&answers.list.len()) {
            let message = format!(
                "an order has 2 to {MOST} steps, this one {}",
                answers.list.len()
            );
            notes.add(
                Code::AnswerCount,
                answers.range.clone(),
                message,
                "add or remove lines of the numbered list",
            );
            return None;
        }
        let mut sound = true;
        for (place, step) in answers.list.iter().enumerate() {
            let mut earlier = answers.list.iter().take(place);
            if earlier.any(|earlier| earlier.text == step.text) {
                let help = "word the two differently: nobody could tell which comes first";
                notes.add(
                    Code::DuplicateAnswer,
                    step.range.clone(),
                    "this step is there twice",
                    help,
                );
                sound = false;
            }
        }
        let steps = answers.list.iter();
        sound.then(|| Self {
            steps: steps
                .map(|step| Translated::new(answers.language, Markdown(step.text.clone())))
                .collect(),
        })
    }

    fn every_step(&self) -> impl Iterator<Item = OptionIndex> {
        (0..).zip(&self.steps).map(|(step, _)| step)
    }
}

impl QuestionType for Ordering {
    fn translate(&mut self, answers: &Answers<'_>, notes: &mut Notes<'_>) {
        if answers.list.len() != self.steps.len() {
            let message = format!(
                "the base file has {} steps here, the translation {}",
                self.steps.len(),
                answers.list.len()
            );
            notes.add(
                Code::TranslationAnswers,
                answers.range.clone(),
                message,
                "translate every step, in the same order",
            );
            return;
        }
        for (base, step) in self.steps.iter_mut().zip(answers.list) {
            base.set(answers.language, Markdown(step.text.clone()));
        }
    }

    /// Places count from 1, as they are shown. Two steps on one place are handed back: nobody means that.
    fn parse_response(&self, values: &[&str]) -> Result<Option<Response>, ResponseError> {
        let mut places = BTreeMap::new();
        for (step, value) in fields(values)? {
            let place: OptionIndex = value.parse().map_err(|_| ResponseError::NoSuchOption)?;
            let exists = |number: usize| (1..=self.steps.len()).contains(&number);
            if !exists(usize::from(place)) || usize::from(step) >= self.steps.len() {
                return Err(ResponseError::NoSuchOption);
            }
            if places.values().any(|taken| *taken == place) {
                return Err(ResponseError::SamePlace { place });
            }
            places.insert(step, place);
        }
        Ok((!places.is_empty()).then_some(Response::Places(places)))
    }

    fn complete(&self, response: &Response) -> bool {
        matches!(response, Response::Places(places) if places.len() >= self.steps.len())
    }

    /// Of all pairs of steps, those in the right order less those in the wrong one. One step out of its place moves all
    /// others, so exact places would punish a single slip as if nothing were known; and who guesses gains nothing.
    fn grade(&self, response: &Response) -> Grade<'_> {
        let Response::Places(places) = response else {
            return Grade::none();
        };
        let (mut right, mut wrong) = (0_usize, 0_usize);
        for first in self.every_step() {
            for second in self.every_step().filter(|second| *second > first) {
                match (places.get(&first), places.get(&second)) {
                    (Some(first), Some(second)) if first < second => right += 1,
                    (Some(_), Some(_)) => wrong += 1,
                    _ => {}
                }
            }
        }
        let steps = self.steps.len();
        let pairs = steps.saturating_mul(steps.saturating_sub(1)) / 2;
        let parts = places
            .iter()
            .map(|(step, place)| (*step, step.checked_add(1) == Some(*place)))
            .collect();
        Grade::of_parts(Credit::share(right.saturating_sub(wrong), pairs), parts)
    }

    fn key(&self) -> Option<Response> {
        let places = self.every_step().zip(1..);
        Some(Response::Places(places.collect()))
    }
}
