//! Questions as other systems know them: with weights, and without what Seekh asks for besides.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::problem::Problem;

/// What was understood of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Understood {
    /// The questions, in the order of the file.
    pub questions: Vec<Imported>,
    /// What could not be taken over as it was, in the order of the file.
    pub problems: Vec<Problem>,
}

/// A question of another system. All texts are Markdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The line of the file in which it begins, from 1.
    pub line: u32,
    /// What it is called there, as plain text.
    pub title: Option<String>,
    /// Its id there.
    pub id: Option<String>,
    /// The category that it stands in there.
    pub category: Option<String>,
    /// Its tags there.
    pub tags: Vec<String>,
    /// What is asked.
    pub stem: String,
    /// Why the key is right.
    pub rationale: Option<String>,
    /// How it is answered.
    pub kind: Kind,
}

/// How a question is answered, with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Kind {
    /// One of several options, or several of them.
    Choice {
        /// Whether several may be chosen.
        multiple: bool,
        /// What there is to choose from.
        options: Vec<Weighted>,
    },
    /// A statement that holds or doesn't.
    TrueFalse {
        /// Whether it holds.
        answer: bool,
        /// For those who were wrong.
        feedback_wrong: Option<String>,
        /// For those who were right.
        feedback_right: Option<String>,
    },
    /// A number.
    Numeric {
        /// What is accepted.
        answers: Vec<Number>,
        /// For those whose number is none of these.
        feedback_otherwise: Option<String>,
    },
    /// A word or a few.
    ShortText {
        /// What is accepted.
        answers: Vec<Accepted>,
    },
    /// Things that belong together.
    Matching {
        /// What belongs to what.
        pairs: Vec<Pair>,
        /// Right sides that belong to nothing.
        distractors: Vec<String>,
    },
    /// A longer text that somebody marks.
    Essay,
}

impl Kind {
    /// Its name, as `type=` writes it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Choice {
                multiple: false, ..
            } => "single-choice",
            Self::Choice { multiple: true, .. } => "multiple-choice",
            Self::TrueFalse { .. } => "true-false",
            Self::Numeric { .. } => "numeric",
            Self::ShortText { .. } => "short-text",
            Self::Matching { .. } => "matching",
            Self::Essay => "essay",
        }
    }
}

/// How much of a question's points an answer earns, in percent; below zero it costs some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Weight(pub Decimal);

impl Weight {
    /// All of the points.
    pub const FULL: Self = Self(Decimal::ONE_HUNDRED);
    /// None of them.
    pub const NONE: Self = Self(Decimal::ZERO);

    /// Whether it earns anything.
    #[must_use]
    pub fn earns(self) -> bool {
        self > Self::NONE
    }
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighted {
    /// What it says.
    pub text: String,
    /// What it earns.
    pub weight: Weight,
    /// For those who chose it.
    pub feedback: Option<String>,
}

/// A number that is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Number {
    /// The number.
    pub value: Decimal,
    /// How far off one may be.
    pub tolerance: Decimal,
    /// What it earns.
    pub weight: Weight,
    /// For those who gave it.
    pub feedback: Option<String>,
}

/// A wording that is accepted. Plain text and not Markdown, since it is compared with what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Accepted {
    /// The wording.
    pub text: String,
    /// What it earns.
    pub weight: Weight,
    /// For those who gave it.
    pub feedback: Option<String>,
}

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// What is asked about.
    pub left: String,
    /// What belongs to it.
    pub right: String,
}
