//! Credit, points and scores, all in whole thousandths: a pass mark is compared exactly.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Markdown, Percent, Points, Translated};
use crate::question::{OptionIndex, Question, Response};

/// The share of a question's points that a response earned, in thousandths: 0 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Credit(u16);

impl Credit {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Everything.
    pub const FULL: Self = Self(1000);
    /// The half of it.
    pub(crate) const HALF: Self = Self(500);

    /// The credit in thousandths.
    #[must_use]
    pub const fn thousandths(self) -> u16 {
        self.0
    }

    /// `part` of `whole`, rounded down to the thousandth; nothing where the whole is nothing.
    pub(crate) fn share(part: usize, whole: usize) -> Self {
        let share = part
            .min(whole)
            .saturating_mul(1000)
            .checked_div(whole)
            .unwrap_or(0);
        u16::try_from(share).map_or(Self::FULL, Self)
    }
}

impl TryFrom<u16> for Credit {
    type Error = crate::model::InvalidQuantity;

    fn try_from(thousandths: u16) -> Result<Self, Self::Error> {
        if thousandths <= 1000 {
            Ok(Self(thousandths))
        } else {
            Err(crate::model::InvalidQuantity(
                "credit is a whole number of thousandths from 0 to 1000",
            ))
        }
    }
}

impl From<Credit> for u16 {
    fn from(credit: Credit) -> Self {
        credit.0
    }
}

/// Points earned out of points possible, in thousandths of a point. Scores add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Score {
    /// Thousandths of a point earned.
    pub earned: u64,
    /// Thousandths of a point that could be earned.
    pub possible: u64,
}

impl Score {
    /// The score of one question.
    #[must_use]
    pub fn of(points: Points, credit: Credit) -> Self {
        let points = u64::from(points.value());
        Self {
            earned: points * u64::from(credit.thousandths()),
            possible: points * 1000,
        }
    }

    /// Whether this is at least the pass mark, compared exactly. A quiz without points is never passed.
    #[must_use]
    pub fn passes(self, mark: Percent) -> bool {
        self.possible > 0
            && u128::from(self.earned) * 100 >= u128::from(self.possible) * u128::from(mark.value())
    }

    /// The share earned as whole percent, rounded down, so that it never shows a pass mark that was missed.
    #[must_use]
    pub fn percent(self) -> Percent {
        let percent = (u128::from(self.earned.min(self.possible)) * 100)
            .checked_div(u128::from(self.possible))
            .unwrap_or(0);
        u8::try_from(percent)
            .ok()
            .and_then(|percent| Percent::try_from(percent).ok())
            .unwrap_or(Percent::ALL)
    }
}

impl std::ops::Add for Score {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            earned: self.earned.saturating_add(other.earned),
            possible: self.possible.saturating_add(other.possible),
        }
    }
}

impl std::iter::Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |total, score| total + score)
    }
}

/// What a response is worth, and what its author wanted said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade<'question> {
    /// The share of the points.
    pub credit: Credit,
    /// Whether the response is right in full.
    pub correct: bool,
    /// The remarks on just this response; the rationale, which everyone sees, is in [`Question::rationale`].
    pub feedback: Vec<Feedback<'question>>,
    /// Of the parts that were answered, which are right: gaps, lines of a table, steps. Empty where there are none.
    pub parts: BTreeMap<OptionIndex, bool>,
    /// Whether a person has to mark this; until then the credit says nothing.
    pub by_people: bool,
}

/// A remark on a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feedback<'question> {
    /// The option it speaks of, in a choice.
    pub option: Option<OptionIndex>,
    /// What to say.
    pub text: &'question Translated<Markdown>,
}

impl<'question> Grade<'question> {
    /// A grade that is right in full only with full credit.
    pub(crate) fn new(credit: Credit, feedback: Vec<Feedback<'question>>) -> Self {
        Self {
            credit,
            correct: credit == Credit::FULL,
            feedback,
            parts: BTreeMap::new(),
            by_people: false,
        }
    }

    /// A grade of several parts.
    pub(crate) fn of_parts(credit: Credit, parts: BTreeMap<OptionIndex, bool>) -> Self {
        Self {
            parts,
            ..Self::new(credit, Vec::new())
        }
    }

    /// Nothing that a program could say.
    pub(crate) fn by_people() -> Self {
        Self {
            by_people: true,
            ..Self::none()
        }
    }

    /// No credit and nothing to say.
    pub(crate) fn none() -> Self {
        Self::new(Credit::NONE, Vec::new())
    }

    /// Full credit or none.
    pub(crate) fn all_or_nothing(right: bool, feedback: Vec<Feedback<'question>>) -> Self {
        Self::new(if right { Credit::FULL } else { Credit::NONE }, feedback)
    }
}

/// Grades one response, or says that people have to; none at all, or one that belongs to another type of question, earns nothing.
#[must_use]
pub fn grade<'question>(
    question: &'question Question,
    response: Option<&Response>,
) -> Grade<'question> {
    response.map_or_else(Grade::none, |response| {
        question.kind.behaviour().grade(response)
    })
}
