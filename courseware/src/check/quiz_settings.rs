//! The front matter of a quiz.

use std::num::{NonZeroU16, NonZeroU32};
use std::ops::Range;
use std::str::FromStr;

use super::Notes;
use super::code::Code;
use super::course_file::TypedPercent;
use super::fields::{Fields, OneOrMaps, Placed};
use crate::model::{Completes, Counted, ItemId, Percent, Reveal, TimeSpan};

/// What only the base file of a quiz says.
pub(super) const OWNED_BY_BASE: [&str; 14] = [
    "id",
    "pass_mark",
    "attempts",
    "wait",
    "time_limit",
    "grace",
    "counted",
    "completed_by",
    "feedback",
    "reveal",
    "one_at_a_time",
    "pre_test_of",
    "draw",
    "shuffle",
];

/// The settings of a quiz, as its base file says them.
pub(super) struct Settings {
    pub(super) pass_mark: Percent,
    pub(super) attempts: Option<NonZeroU32>,
    pub(super) wait: Option<TimeSpan>,
    pub(super) time_limit: Option<TimeSpan>,
    pub(super) grace: Option<TimeSpan>,
    pub(super) counted: Counted,
    pub(super) completes: Completes,
    pub(super) reveal: Reveal,
    pub(super) immediate: bool,
    pub(super) one_at_a_time: bool,
    /// With its place, since whether there is such a quiz is known when all files are read.
    pub(super) pre_test_of: Option<(ItemId, Range<usize>)>,
    pub(super) draw: Option<OneOrMaps<NonZeroU16>>,
    pub(super) shuffle: bool,
}

/// What `feedback` may say.
#[derive(PartialEq, Eq)]
enum Feedback {
    /// Each answer can be checked at once.
    Immediate,
    /// After handing in.
    Deferred,
}

impl FromStr for Feedback {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "immediate" => Ok(Self::Immediate),
            "deferred" => Ok(Self::Deferred),
            _ => Err(
                "feedback is `immediate`, as soon as an answer is checked, or `deferred` until all are handed in",
            ),
        }
    }
}

impl Settings {
    /// Takes the keys of a quiz, and says which of them contradict each other.
    pub(super) fn read(fields: &mut Fields, notes: &mut Notes<'_>) -> Self {
        let draws = ["5", "{from: questions/registers.md, take: 3}"];
        let pass_mark = fields.optional::<TypedPercent>("pass_mark", "75", notes);
        let attempts = fields.optional::<NonZeroU32>("attempts", "3", notes);
        let wait = fields.optional::<TimeSpan>("wait", "24h", notes);
        let time_limit = fields.optional::<TimeSpan>("time_limit", "30m", notes);
        let grace = fields.optional::<TimeSpan>("grace", "5m", notes);
        let counted = fields.optional::<Counted>("counted", "highest", notes);
        let completes = fields.optional::<Completes>("completed_by", "pass", notes);
        let feedback = fields.optional::<Feedback>("feedback", "deferred", notes);
        let reveal = fields.optional::<Reveal>("reveal", "everything", notes);
        let one_at_a_time = fields.optional::<bool>("one_at_a_time", "true", notes);
        let pre_test_of = fields.optional::<ItemId>("pre_test_of", "final-quiz", notes);
        let draw = fields.one_or_maps::<NonZeroU16>("draw", draws, notes);
        let shuffle = fields.optional::<bool>("shuffle", "true", notes);
        if let (Some(completes), None) = (&completes, &attempts)
            && completes.value == Completes::PassOrUsedUp
        {
            let message = "attempts without a limit are never used up";
            let help = "say how often the quiz may be tried, as in `attempts: 3`";
            notes.add(Code::InvalidValue, completes.range.clone(), message, help);
        }
        let immediate = feedback
            .as_ref()
            .is_some_and(|feedback| feedback.value == Feedback::Immediate);
        if let Some(reveal) = reveal
            .as_ref()
            .filter(|reveal| immediate && reveal.value != Reveal::Everything)
        {
            let message = "immediate feedback shows what `reveal` would hide";
            let help = "remove one of the two lines";
            notes.add(Code::InvalidValue, reveal.range.clone(), message, help);
        }
        Self {
            pass_mark: pass_mark.map_or(Percent::DEFAULT_PASS_MARK, |mark| mark.value.0),
            attempts: value(attempts),
            wait: value(wait),
            time_limit: value(time_limit),
            grace: value(grace),
            counted: value(counted).unwrap_or_default(),
            completes: value(completes).unwrap_or_default(),
            reveal: value(reveal).unwrap_or_default(),
            immediate,
            one_at_a_time: value(one_at_a_time).unwrap_or_default(),
            pre_test_of: pre_test_of.map(|placed| (placed.value, placed.range)),
            draw,
            shuffle: value(shuffle).unwrap_or_default(),
        }
    }
}

fn value<T>(placed: Option<Placed<T>>) -> Option<T> {
    placed.map(|placed| placed.value)
}
