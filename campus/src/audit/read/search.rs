//! What is looked for in the log, as addresses say it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use sea_orm::{ActiveEnum, Iterable};
use time::OffsetDateTime;

use crate::audit::{Deed, DeedGroup, EntryId, Subject};
use crate::cohorts::CohortId;
use crate::courses::CourseNumber;
use crate::institutions::InstitutionId;
use crate::people::PersonId;

/// What is looked for; the default looks for everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What was done.
    pub what: Option<What>,
    /// By whom.
    pub by: Option<By>,
    /// About whom or what.
    pub about: Option<Subject>,
    /// From the beginning of this day.
    pub from: Option<Day>,
    /// Until the end of this day.
    pub until: Option<Day>,
    /// Which page of what is found.
    pub page: PageAt,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// One kind of deed.
    Deed(Deed),
    /// One of a group.
    Group(DeedGroup),
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// This person.
    Person(PersonId),
    /// Whoever runs the program on the server.
    Operator,
    /// The program itself.
    Program,
}

/// Which page; the newest entry comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageAt {
    /// The first.
    #[default]
    Newest,
    /// What comes before this entry in time.
    OlderThan(EntryId),
    /// What comes after it.
    NewerThan(EntryId),
}

/// A day of the calendar, whatever the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl What {
    /// What this word of an address means.
    pub fn parse(word: &str) -> Option<Self> {
        let group = DeedGroup::iter().find(|group| group.key() == word);
        group
            .map(Self::Group)
            .or_else(|| Deed::try_from_value(&word.to_owned()).ok().map(Self::Deed))
    }

    /// The word for it in addresses.
    pub fn key(self) -> String {
        match self {
            Self::Deed(deed) => deed.to_value(),
            Self::Group(group) => group.key().to_owned(),
        }
    }

    pub(super) fn covers(self, deed: Deed) -> bool {
        match self {
            Self::Deed(only) => only == deed,
            Self::Group(group) => deed.group() == group,
        }
    }
}

impl By {
    /// What this word of an address means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "operator" => Some(Self::Operator),
            "program" => Some(Self::Program),
            number => number.parse().ok().map(|id| Self::Person(PersonId(id))),
        }
    }

    /// The word for it in addresses.
    pub fn key(self) -> String {
        match self {
            Self::Person(id) => id.to_string(),
            Self::Operator => "operator".to_owned(),
            Self::Program => "program".to_owned(),
        }
    }
}

impl Subject {
    /// What this word of an address means: `person-17`.
    pub fn parse(word: &str) -> Option<Self> {
        let (kind, number) = word.split_once('-')?;
        Self::read(kind, number.parse().ok()?)
    }

    /// The word for it in addresses.
    pub fn key(self) -> String {
        let (kind, number) = self.columns();
        format!("{kind}-{number}")
    }

    pub(super) fn read(kind: &str, number: i64) -> Option<Self> {
        Some(match kind {
            "person" => Self::Person(PersonId(number)),
            "cohort" => Self::Cohort(CohortId(number)),
            "course" => Self::Course(CourseNumber(number)),
            "institution" => Self::Institution(InstitutionId(number)),
            _ => return None,
        })
    }
}

impl Day {
    /// A day as `2026-11-25`, of a year that a log can hold. Digits may be those of Urdu.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.trim().chars().map(plain_digit).collect();
        let well_formed = plain.len() == 10 && plain.split('-').map(str::len).eq([4, 2, 2]);
        let date: Date = well_formed.then(|| plain.parse().ok())??;
        (2000..2200).contains(&date.year()).then_some(Self(date))
    }

    /// When it begins in the zone with this name.
    pub(super) fn begins(self, zone: &str) -> Option<OffsetDateTime> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let beginning = self.0.to_zoned(zone).ok()?.timestamp().as_second();
        OffsetDateTime::from_unix_timestamp(beginning).ok()
    }

    /// When it ends there: when the next one begins.
    pub(super) fn ends(self, zone: &str) -> Option<OffsetDateTime> {
        Self(self.0.tomorrow().ok()?).begins(zone)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

fn plain_digit(character: char) -> char {
    let plain = |zero: char| {
        u32::from(character)
            .checked_sub(u32::from(zero))
            .and_then(|value| char::from_digit(value, 10))
    };
    plain('۰').or(plain('٠')).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_addresses_mean_what_they_were_made_of() {
        for deed in Deed::all() {
            assert_eq!(What::parse(&What::Deed(deed).key()), Some(What::Deed(deed)));
            assert!(
                deed.concerns_institutions() || deed.concerns_platform(),
                "{deed:?} could be looked for nowhere"
            );
        }
        for group in DeedGroup::iter() {
            let key = What::Group(group).key();
            assert_eq!(What::parse(&key), Some(What::Group(group)));
            assert!(group.deeds().count() > 0);
        }
        for subject in [
            Subject::Person(PersonId(3)),
            Subject::Cohort(CohortId(4)),
            Subject::Course(CourseNumber(5)),
            Subject::Institution(InstitutionId(6)),
        ] {
            assert_eq!(Subject::parse(&subject.key()), Some(subject));
        }
        for word in [
            "",
            "person",
            "person-",
            "person-x",
            "-3",
            "seal-3",
            "person-99999999999999999999",
        ] {
            assert_eq!(Subject::parse(word), None, "{word}");
        }
        assert_eq!(By::parse("17"), Some(By::Person(PersonId(17))));
        assert_eq!(By::parse("x"), None);
    }

    #[test]
    fn days_are_written_in_one_way_in_the_digits_of_both_languages() {
        for text in ["2026-11-25", " 2026-11-25 ", "۲۰۲۶-۱۱-۲۵"] {
            assert_eq!(Day::parse(text), Some(Day(jiff::civil::date(2026, 11, 25))));
        }
        for text in [
            "",
            "25-11-2026",
            "2026-13-01",
            "2026-02-30",
            "20261125",
            "2026-11-25T00:00",
            "1999-12-31",
            "2200-01-01",
            "-2026-11-2",
            "2026-11-2５",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_begins_and_ends_where_the_institution_is() {
        let day = Day::parse("2026-11-25").unwrap();
        let begins = day.begins("Asia/Karachi").unwrap();
        assert_eq!(begins, time::macros::datetime!(2026-11-24 19:00 UTC));
        let ends = day.ends("Asia/Karachi").unwrap();
        assert_eq!(ends - begins, time::Duration::DAY);
    }
}
