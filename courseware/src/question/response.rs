//! What a learner answers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{OptionIndex, Question};

/// The longest typed answer that is kept, in characters.
pub(crate) const LONGEST: usize = 500;

/// What a learner answered, as kept in an attempt: `{"choice":2}`, `{"number":"90.5"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// One option.
    Choice(OptionIndex),
    /// Some options, at least one.
    Choices(BTreeSet<OptionIndex>),
    /// True or false.
    Truth(bool),
    /// A number, as typed.
    Number(String),
    /// Words, as typed.
    Text(String),
}

/// A form that no page of ours sends, or a field that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResponseError {
    /// An option that the question doesn't have.
    #[error("there is no such option")]
    NoSuchOption,
    /// More than one value where one is asked for.
    #[error("only one answer can be given")]
    TooMany,
    /// Not a number, so tell the learner rather than mark it wrong.
    #[error("this is not a number; write digits, as in 90 or 90.5")]
    NotANumber,
    /// More than anyone would type.
    #[error("the answer is longer than {LONGEST} characters")]
    TooLong,
}

impl Response {
    /// Reads the values of a question's field as a form sends them: the places of options from 0 for
    /// choices, `true` or `false`, or what was typed. `None` where the field was left empty.
    ///
    /// # Errors
    ///
    /// If the values cannot be an answer to the question.
    pub fn parse(question: &Question, values: &[&str]) -> Result<Option<Self>, ResponseError> {
        let values: Vec<&str> = values
            .iter()
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
            .collect();
        if values.is_empty() {
            Ok(None)
        } else {
            question.kind.behaviour().parse_response(&values)
        }
    }
}

/// The only value, or the complaint that there are more.
pub(crate) fn only<'value>(values: &[&'value str]) -> Result<&'value str, ResponseError> {
    match values {
        [value] if value.chars().count() > LONGEST => Err(ResponseError::TooLong),
        [value] => Ok(value),
        _ => Err(ResponseError::TooMany),
    }
}

/// The place of an option among so many.
pub(crate) fn option_index(value: &str, options: usize) -> Result<OptionIndex, ResponseError> {
    value
        .parse::<OptionIndex>()
        .ok()
        .filter(|index| usize::from(*index) < options)
        .ok_or(ResponseError::NoSuchOption)
}
