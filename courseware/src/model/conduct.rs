//! How a quiz is held: what counts, what completes it, what is shown afterwards.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Which of a learner's attempts at a quiz is the one that counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// The best; the earlier of two equal ones.
    #[default]
    Highest,
    /// The last that was marked.
    Latest,
    /// The first.
    First,
}

/// What completes a quiz.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completes {
    /// An attempt that is passed.
    #[default]
    Pass,
    /// That, or having no attempt left.
    PassOrUsedUp,
}

/// What learners see of an attempt that was handed in. What is said here holds for as long as the quiz is not shown
/// whole: nothing beyond it reaches the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reveal {
    /// Answers, marks, keys, feedback and reasons.
    #[default]
    Everything,
    /// As [`Reveal::Marks`] while there may be another attempt, and everything after that.
    WhenDone,
    /// One's own answers, each with its mark.
    Marks,
    /// The score alone.
    Score,
}

/// A word that none of the known ones is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct UnknownConduct(&'static str);

impl FromStr for Counted {
    type Err = UnknownConduct;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "highest" => Ok(Self::Highest),
            "latest" => Ok(Self::Latest),
            "first" => Ok(Self::First),
            _ => Err(UnknownConduct(
                "the attempt that counts is the `highest`, the `latest` or the `first`",
            )),
        }
    }
}

impl FromStr for Completes {
    type Err = UnknownConduct;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "pass" => Ok(Self::Pass),
            "pass-or-used-up" => Ok(Self::PassOrUsedUp),
            _ => Err(UnknownConduct(
                "a quiz is completed by `pass` or by `pass-or-used-up`",
            )),
        }
    }
}

impl FromStr for Reveal {
    type Err = UnknownConduct;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "everything" => Ok(Self::Everything),
            "when-done" => Ok(Self::WhenDone),
            "marks" => Ok(Self::Marks),
            "score" => Ok(Self::Score),
            _ => Err(UnknownConduct(
                "what is revealed is `everything`, everything `when-done`, the `marks` or the `score`",
            )),
        }
    }
}
