//! What a learner answers.

use std::collections::{BTreeMap, BTreeSet};

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
    /// Words, as typed: a few, or a whole text.
    Text(String),
    /// What stands in the gaps that were filled, by their places in the base file.
    Gaps(BTreeMap<OptionIndex, GapAnswer>),
    /// Which right side was given to which line of a table.
    Pairs(BTreeMap<OptionIndex, OptionIndex>),
    /// Which place was given to which step; places count from 1.
    Places(BTreeMap<OptionIndex, OptionIndex>),
}

/// What stands in a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapAnswer {
    /// Words, as typed.
    Text(String),
    /// One of its options.
    Choice(OptionIndex),
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
    /// A text of more words than the author allows.
    #[error("the text has more than {most} words")]
    TooManyWords {
        /// How many are allowed.
        most: u16,
    },
    /// Two steps on one place.
    #[error("two steps have the place {place}")]
    SamePlace {
        /// The place, from 1.
        place: OptionIndex,
    },
}

impl Response {
    /// Reads the values of a question's field as a form sends them: the places of options from 0 for
    /// choices, `true` or `false`, or what was typed. Of questions with several fields each value has the
    /// number of its field before it, `2=upper`. `None` where all of it was left empty.
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

    /// Reads what somebody answered back into the values of a form.
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        let several = |map: &BTreeMap<OptionIndex, OptionIndex>| {
            map.iter()
                .map(|(field, value)| format!("{field}={value}"))
                .collect()
        };
        match self {
            Self::Choice(index) => vec![index.to_string()],
            Self::Choices(indices) => indices.iter().map(OptionIndex::to_string).collect(),
            Self::Truth(truth) => vec![truth.to_string()],
            Self::Number(typed) | Self::Text(typed) => vec![typed.clone()],
            Self::Pairs(map) | Self::Places(map) => several(map),
            Self::Gaps(gaps) => gaps
                .iter()
                .map(|(field, answer)| match answer {
                    GapAnswer::Text(typed) => format!("{field}={typed}"),
                    GapAnswer::Choice(index) => format!("{field}={index}"),
                })
                .collect(),
        }
    }
}

/// The fields of a question that has several, `2=upper`; those that were left empty are left out.
pub(crate) fn fields<'value>(
    values: &[&'value str],
) -> Result<BTreeMap<OptionIndex, &'value str>, ResponseError> {
    let mut fields = BTreeMap::new();
    for value in values {
        let (field, value) = value.split_once('=').ok_or(ResponseError::NoSuchOption)?;
        let field = field.parse().map_err(|_| ResponseError::NoSuchOption)?;
        let value = value.trim();
        if !value.is_empty() && fields.insert(field, value).is_some() {
            return Err(ResponseError::TooMany);
        }
    }
    Ok(fields)
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
