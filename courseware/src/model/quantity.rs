//! Numbers that mean something, each exact.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A text or number that is out of its range or not written as it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct InvalidQuantity(pub(crate) &'static str);

/// A whole percentage from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

impl Percent {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Everything.
    pub const ALL: Self = Self(100);
    /// What a quiz asks for that names no pass mark.
    pub const DEFAULT_PASS_MARK: Self = Self(75);

    /// The number from 0 to 100.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Percent {
    type Error = InvalidQuantity;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        if value <= 100 {
            Ok(Self(value))
        } else {
            Err(InvalidQuantity(
                "a percentage is a whole number from 0 to 100",
            ))
        }
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} %", self.0)
    }
}

/// What a question is worth: 1 to 100 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Points(u16);

impl Points {
    /// What a question is worth that says nothing.
    pub const ONE: Self = Self(1);

    /// The number of points.
    #[must_use]
    pub const fn value(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Points {
    type Error = InvalidQuantity;

    fn try_from(value: u16) -> Result<Self, Self::Error> {
        if (1..=100).contains(&value) {
            Ok(Self(value))
        } else {
            Err(InvalidQuantity("points are a whole number from 1 to 100"))
        }
    }
}

impl From<Points> for u16 {
    fn from(points: Points) -> Self {
        points.0
    }
}

/// Hours of continuing professional development, to the hundredth; in JSON a text such as `1.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CpdHours(u32);

impl CpdHours {
    /// The hours in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0
    }
}

impl FromStr for CpdHours {
    type Err = InvalidQuantity;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const RULE: InvalidQuantity = InvalidQuantity(
            "CPD hours are a number from 0 to 1000 with at most two decimals, as in `2` or `1.5`",
        );
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || whole.len() > 4 || fraction.len() > 2 {
            return Err(RULE);
        }
        let whole: u32 = whole.parse().map_err(|_| RULE)?;
        let hundredths: u32 = format!("{fraction:0<2}").parse().map_err(|_| RULE)?;
        let total = whole * 100 + hundredths;
        if total <= 100_000 {
            Ok(Self(total))
        } else {
            Err(RULE)
        }
    }
}

impl TryFrom<String> for CpdHours {
    type Error = InvalidQuantity;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<CpdHours> for String {
    fn from(hours: CpdHours) -> Self {
        hours.to_string()
    }
}

impl fmt::Display for CpdHours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        match hundredths {
            0 => write!(formatter, "{whole}"),
            tenths if tenths % 10 == 0 => write!(formatter, "{whole}.{}", tenths / 10),
            _ => write!(formatter, "{whole}.{hundredths:02}"),
        }
    }
}

/// A length of time that an author gives, from a minute to a year; in JSON a number of minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimeSpan {
    minutes: u32,
}

impl TimeSpan {
    /// It in minutes.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        self.minutes
    }

    /// It as the standard library has it.
    #[must_use]
    pub fn duration(self) -> Duration {
        Duration::from_secs(u64::from(self.minutes) * 60)
    }
}

impl FromStr for TimeSpan {
    type Err = InvalidQuantity;

    /// Reads a number and a unit: `30m`, `24h` or `2d`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const RULE: InvalidQuantity = InvalidQuantity(
            "a length of time is a whole number and `m`, `h` or `d`, as in `30m`, `24h` or `2d`, and at most a year",
        );
        let unit = match text.chars().last() {
            Some('m') => 1,
            Some('h') => 60,
            Some('d') => 60 * 24,
            _ => return Err(RULE),
        };
        let number = text.strip_suffix(['m', 'h', 'd']).unwrap_or_default();
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(RULE);
        }
        let number: u32 = number.parse().map_err(|_| RULE)?;
        let minutes = number.checked_mul(unit).ok_or(RULE)?;
        if (1..=60 * 24 * 366).contains(&minutes) {
            Ok(Self { minutes })
        } else {
            Err(RULE)
        }
    }
}
