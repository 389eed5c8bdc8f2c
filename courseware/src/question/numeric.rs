//! A number: `- [=] 90 ± 0.5 %`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::response::only;
use super::{QuestionType, Response, ResponseError};
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

impl QuestionType for Numeric {
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
