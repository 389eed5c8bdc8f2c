//! Every table: how it reaches a person, what of it the person is shown, and what erasing does to it.

mod account;
mod deeds;
mod learning;
mod marking;
mod profile;
mod reached;
mod regrading;

use super::reach::Reach::{self, Column};

/// Why something is kept when its person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// A certificate is a public proof, which must stay provable.
    Proof,
    /// Numbers without a name.
    Statistics,
    /// Who did what, by number, without any value that tells of the person.
    Accountability,
}

/// What a column becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Emptied {
    /// Nothing.
    Null,
    /// No time.
    Never,
    /// The words that stand for whoever was erased.
    Name,
    /// When it was erased.
    Now,
}

/// What erasing does to the rows that reach the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Erasing {
    /// They go.
    Delete,
    /// They stay, with these columns emptied.
    Empty(&'static [(&'static str, Emptied)], Ground),
    /// They stay.
    Keep(Ground),
}

/// Rows that tell of people.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Holding {
    pub(crate) table: &'static str,
    /// What it is, for the person.
    pub(crate) about: &'static str,
    pub(crate) reach: Reach,
    /// The columns that the person is shown.
    pub(crate) shown: &'static [&'static str],
    /// The columns that nobody is shown: secrets, and the numbers of other people.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the test of the register reads it")
    )]
    pub(crate) hidden: &'static [&'static str],
    pub(crate) erasing: Erasing,
}

const OWN: Reach = Column("person_id");

/// In the order in which they are erased: what is found by another row comes before that row.
pub(crate) fn holdings() -> impl DoubleEndedIterator<Item = &'static Holding> {
    let parts = [
        marking::MARKING,
        regrading::REGRADING,
        learning::LEARNING,
        profile::PROFILE,
        deeds::DEEDS,
        reached::REACHED,
        account::ACCOUNT,
    ];
    parts.into_iter().flatten()
}

/// Tables that tell of nobody but whoever wrote or made something there, by number; and jobs, which hold an address only
/// until they are carried out.
#[cfg(test)]
pub(crate) const OF_NOBODY: &[&str] = &[
    "audit_prune",
    "audit_seal",
    "cohort",
    "cohort_partner",
    "competency",
    "competency_framework",
    "correction",
    "course",
    "draft",
    "draft_file",
    "institution",
    "institution_field",
    "job",
    "quiz_dates",
    "revision_asset",
    "seaql_migrations",
    "signatory",
    "slow_down",
];
