//! What a check of the log found.

use std::fmt;

/// Told of one by one at the most; beyond that only their number.
const MOST_TOLD: usize = 1000;

/// Something that can't have come about by recording and sealing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// An entry is not what was sealed, or says that it is under another seal.
    EntryChanged {
        /// Which.
        entry: i64,
        /// Under which seal.
        seal: i64,
    },
    /// An entry that was sealed is not there.
    EntryRemoved {
        /// Which.
        entry: i64,
        /// Under which seal.
        seal: i64,
    },
    /// An entry that was not there when the seal was made.
    EntryAdded {
        /// Which.
        entry: i64,
        /// Under which seal.
        seal: i64,
    },
    /// The entries of a seal come in another order, or one twice.
    EntriesOutOfOrder(i64),
    /// An entry names a seal that is not there.
    SealGone {
        /// Which entry.
        entry: i64,
        /// Which seal.
        seal: i64,
    },
    /// A seal doesn't fit what it says that it is over.
    SealChanged(i64),
    /// A seal that fits itself, but not the one before it.
    SealNotChained(i64),
    /// A seal's signature was not made with this key.
    SealForged(i64),
    /// Seals between two others are not there.
    SealsMissing {
        /// The first.
        from: i64,
        /// The last.
        to: i64,
    },
    /// A seal comes twice, or after a later one.
    SealOutOfOrder(i64),
    /// A seal has another digest than the one that was noted outside the database.
    OtherThanKnown(i64),
    /// The chain ends before seals that were noted outside the database.
    Truncated {
        /// The first that is missing.
        from: i64,
        /// The last that is known of.
        to: i64,
    },
    /// The note of where the chain begins was not made with this key.
    BeginningForged,
    /// No seal was made with this key: probably it is another installation's.
    OtherKey,
    /// An erasable value is not the one that was recorded.
    ValueChanged {
        /// Of which entry.
        entry: i64,
        /// Which fact.
        fact: String,
    },
    /// A line of the file can't be read.
    LineUnreadable(u64),
    /// The file doesn't end with its signature: its end was cut off, or something follows.
    FileCut,
    /// The file is not what was exported, in whichever line.
    FileChanged,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EntryChanged { entry, seal } => {
                write!(formatter, "entry {entry} under seal {seal} was changed")
            }
            Self::EntryRemoved { entry, seal } => {
                write!(formatter, "entry {entry} under seal {seal} was removed")
            }
            Self::EntryAdded { entry, seal } => {
                write!(formatter, "entry {entry} was added under seal {seal} after it was made")
            }
            Self::EntriesOutOfOrder(seal) => write!(
                formatter,
                "the entries of seal {seal} were reordered, or one is there twice"
            ),
            Self::SealGone { entry, seal } => write!(
                formatter,
                "entry {entry} is under seal {seal}, which is not where it should be"
            ),
            Self::SealChanged(seal) => write!(formatter, "seal {seal} was changed"),
            Self::SealNotChained(seal) => write!(
                formatter,
                "seal {seal} doesn't continue the chain: the seal before it was changed"
            ),
            Self::SealForged(seal) => write!(
                formatter,
                "seal {seal} was not signed with this installation's key"
            ),
            Self::SealsMissing { from, to } if from == to => {
                write!(formatter, "seal {from} was removed")
            }
            Self::SealsMissing { from, to } => {
                write!(formatter, "the seals {from} to {to} were removed")
            }
            Self::SealOutOfOrder(seal) => {
                write!(formatter, "seal {seal} was moved, or is there twice")
            }
            Self::OtherThanKnown(seal) => write!(
                formatter,
                "seal {seal} is not the one that was noted when it was made"
            ),
            Self::Truncated { from, to } => write!(
                formatter,
                "the end of the chain was cut off: the seals {from} to {to} are known and not there"
            ),
            Self::BeginningForged => formatter.write_str(
                "the note of where the chain begins was not signed with this installation's key, or was moved",
            ),
            Self::OtherKey => formatter.write_str(
                "no seal was signed with this key: is it this installation's `audit.key`?",
            ),
            Self::ValueChanged { entry, fact } => {
                write!(formatter, "the value of `{fact}` of entry {entry} was changed")
            }
            Self::LineUnreadable(line) => write!(formatter, "line {line} can't be read"),
            Self::FileCut => formatter
                .write_str("the file doesn't end with its signature: it was cut off or added to"),
            Self::FileChanged => {
                formatter.write_str("the file is not byte for byte what was exported")
            }
        }
    }
}

/// The outcome of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Seals read.
    pub seals: u64,
    /// Entries under them.
    pub entries: u64,
    /// Entries that no seal is over yet: a change of them doesn't show.
    pub unsealed: u64,
    /// Values that went with the person whom they told of.
    pub erased_values: u64,
    /// Values that are gone although nobody was erased: the entry and the fact.
    pub values_gone: Vec<(i64, String)>,
    /// The last seal that was dropped because its time was over.
    pub pruned_up_to: Option<i64>,
    /// What is wrong, as far as it is told one by one.
    pub problems: Vec<Problem>,
    /// How much is wrong beyond that.
    pub further_problems: u64,
}

impl Report {
    /// Whether nothing was tampered with.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    pub(crate) fn found(&mut self, problem: Problem) {
        if self.problems.len() < MOST_TOLD {
            self.problems.push(problem);
        } else {
            self.further_problems += 1;
        }
    }
}
