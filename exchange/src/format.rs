//! The formats that questions can be read from.

use std::fmt;
use std::str::FromStr;

use crate::encoding::Decoded;
use crate::problem::{Outcome, Problem};
use crate::question::Understood;
use crate::{aiken, gift};

/// A format of another system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Moodle's text format for all its types of questions.
    Gift,
    /// Moodle's plainest: a line that asks, lettered options, and `ANSWER: B`.
    Aiken,
}

/// No format of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no format is called `{0}`: write `gift` or `aiken`")]
pub struct UnknownFormat(pub String);

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Gift, Self::Aiken];

    /// Its name on the command line and in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::Aiken => "aiken",
        }
    }

    /// What the text says in this format.
    #[must_use]
    pub fn read(self, decoded: &Decoded) -> Understood {
        let mut understood = match self {
            Self::Gift => gift::read(&decoded.text),
            Self::Aiken => aiken::read(&decoded.text),
        };
        if decoded.damaged {
            let problem = Problem {
                outcome: Outcome::Changed,
                line: 1,
                message: format!("some bytes of the file are no text in {}", decoded.encoding),
                help: "look for \u{fffd} in the questions, or name the right encoding".to_owned(),
            };
            understood.problems.insert(0, problem);
        }
        understood
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let wanted = name.trim().to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.name() == wanted)
            .ok_or_else(|| UnknownFormat(name.chars().take(40).collect()))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
