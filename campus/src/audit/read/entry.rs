//! An entry as its reader may see it.

use std::collections::BTreeMap;

use sea_orm::ActiveEnum;
use serde_json::{Map, Value};
use time::OffsetDateTime;

use crate::audit::{Deed, EntryId};
use crate::cohorts::CohortId;
use crate::courses::CourseNumber;
use crate::institutions::entity::institution;
use crate::people::PersonId;
use crate::roles::PlaceRole;
use crate::{Wording, people};

/// One thing that was done.
#[derive(Clone, Debug)]
pub struct ShownEntry {
    /// The entry's number.
    pub id: EntryId,
    /// When it was done.
    pub at: OffsetDateTime,
    /// What was done.
    pub deed: Deed,
    /// By whom.
    pub by: ShownActor,
    /// About whom or what.
    pub about: Option<ShownSubject>,
    /// The course, where the entry names one.
    pub course: Option<Titled<CourseNumber>>,
    /// The cohort, where it names one.
    pub cohort: Option<Titled<CohortId>>,
    /// The partner, where it names one.
    pub partner: Option<institution::Model>,
    /// The rest.
    pub facts: Facts,
    /// Whether a seal is over it, so that nobody can change it unnoticed.
    pub sealed: bool,
}

/// A person, as far as the reader may know who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownPerson {
    /// Someone whom the reader may see.
    Named(PersonId, String),
    /// Someone whom the reader could see, and who was erased.
    Erased,
    /// Someone of whom the reader may not know who it is, nor whether two of them are one.
    Unnamed,
}

/// Who did it.
#[derive(Clone, Debug)]
pub enum ShownActor {
    /// A person.
    Person(ShownPerson),
    /// An administrator of the platform, who is none of the institution's people.
    PlatformAdministrator,
    /// Someone of another institution, acting for it.
    Institution(Box<institution::Model>),
    /// Whoever runs the program on the server.
    Operator,
    /// The program itself.
    Program,
}

/// What it was done to.
#[derive(Clone, Debug)]
pub enum ShownSubject {
    /// A person.
    Person(ShownPerson),
    /// A cohort.
    Cohort(Titled<CohortId>),
    /// A course.
    Course(Titled<CourseNumber>),
    /// An institution; none where it is gone.
    Institution(Option<Box<institution::Model>>),
}

/// A thing and what it is called; nothing where it is gone.
#[derive(Clone, Debug)]
pub struct Titled<Id> {
    /// Which.
    pub id: Id,
    /// Its title.
    pub title: Option<Wording>,
}

/// A fact that goes when its person is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownValue {
    /// This.
    Told(String),
    /// It was erased.
    Erased,
    /// It is not the reader's business.
    Withheld,
}

/// What else an entry says. Entries of old may lack what newer ones of the same kind say.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub(super) plain: Map<String, Value>,
    pub(super) values: BTreeMap<String, ShownValue>,
}

impl Facts {
    /// A fact in words.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.plain.get(name)?.as_str()
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.plain.get(name)?.as_i64()
    }

    /// Whether something is said to be so.
    pub fn holds(&self, name: &str) -> bool {
        self.plain.get(name).and_then(Value::as_bool) == Some(true)
    }

    /// A fact that may have been erased; none where the entry never had it.
    pub fn value(&self, name: &str) -> Option<&ShownValue> {
        self.values.get(name)
    }

    /// The role that the entry is about.
    pub fn role(&self) -> Option<PlaceRole> {
        PlaceRole::try_from_value(&self.text("role")?.to_owned()).ok()
    }
}

impl From<&people::entity::person::Model> for ShownPerson {
    fn from(person: &people::entity::person::Model) -> Self {
        match person.erased_at {
            Some(_) => Self::Erased,
            None => Self::Named(person.id, person.name.clone()),
        }
    }
}
