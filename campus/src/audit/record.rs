//! Writes an entry.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::Deed;
use super::entity::{audit_entry, audit_value};
use crate::cohorts::CohortId;
use crate::courses::CourseNumber;
use crate::institutions::InstitutionId;
use crate::people::{PersonId, SignedIn};
use crate::{Failure, Moment, Operator};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person who is signed in, or proved by a secret who they are.
    Person(PersonId),
    /// Whoever runs the program on the server.
    Operator,
    /// The program itself, by its own rules.
    System,
}

impl Actor {
    /// The person, when a person did it.
    pub(crate) fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Operator | Self::System => None,
        }
    }
}

impl From<&SignedIn> for Actor {
    fn from(person: &SignedIn) -> Self {
        Self::Person(person.id())
    }
}

impl From<PersonId> for Actor {
    fn from(person: PersonId) -> Self {
        Self::Person(person)
    }
}

impl From<Operator> for Actor {
    fn from(_: Operator) -> Self {
        Self::Operator
    }
}

/// What it was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A person.
    Person(PersonId),
    /// A cohort.
    Cohort(CohortId),
    /// A course.
    Course(CourseNumber),
    /// An institution.
    Institution(InstitutionId),
}

impl Subject {
    pub(super) fn columns(self) -> (&'static str, i64) {
        match self {
            Self::Person(id) => ("person", id.0),
            Self::Cohort(id) => ("cohort", id.0),
            Self::Course(id) => ("course", id.0),
            Self::Institution(id) => ("institution", id.0),
        }
    }
}

/// An entry to be. Names and addresses of people never go in as plain facts.
#[derive(Clone, Debug)]
pub struct Entry {
    actor: Actor,
    deed: Deed,
    institution: Option<InstitutionId>,
    subject: Option<Subject>,
    facts: Map<String, Value>,
    erasable: Vec<Erasable>,
}

#[derive(Clone, Debug)]
struct Erasable {
    fact: &'static str,
    person: PersonId,
    salt: [u8; 32],
    value: String,
}

impl Entry {
    /// Somebody did something.
    pub fn new(actor: impl Into<Actor>, deed: Deed) -> Self {
        Self {
            actor: actor.into(),
            deed,
            institution: None,
            subject: None,
            facts: Map::new(),
            erasable: Vec::new(),
        }
    }

    /// It concerns this institution, whose administrators may read the entry; without one it concerns the platform.
    pub fn at(mut self, institution: impl Into<Option<InstitutionId>>) -> Self {
        self.institution = institution.into();
        self
    }

    /// It was done to this.
    pub fn to(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }

    /// A further fact, kept for as long as the entry.
    pub fn fact(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }

    /// A further fact that tells of this person, and goes when they are erased. `salt` is fresh chance
    /// (`Moment::bytes`).
    pub fn erasable(
        mut self,
        name: &'static str,
        person: PersonId,
        value: impl Into<String>,
        salt: [u8; 32],
    ) -> Self {
        let value = value.into();
        let commitment = commitment(&salt, &value);
        self.facts
            .insert(name.to_owned(), json!({ "commitment": commitment }));
        self.erasable.push(Erasable {
            fact: name,
            person,
            salt,
            value,
        });
        self
    }
}

/// SHA-256 over salt and value, in hex: proves later that a value is the one that was recorded, and tells nothing of
/// it once the salt is gone.
pub(crate) fn commitment(salt: &[u8], value: &str) -> String {
    let digest = Sha256::new_with_prefix(salt).chain_update(value);
    hex::encode(digest.finalize())
}

/// Writes the entry in the transaction of what it tells of.
///
/// # Errors
/// When the database fails.
pub async fn record(
    transaction: &impl ConnectionTrait,
    moment: &Moment,
    entry: Entry,
) -> Result<(), Failure> {
    let (actor, actor_id) = match entry.actor {
        Actor::Person(id) => ("person", Some(id.0)),
        Actor::Operator => ("operator", None),
        Actor::System => ("system", None),
    };
    let subject = entry.subject.map(Subject::columns);
    let written = audit_entry::ActiveModel {
        at: Set(moment.now()),
        actor: Set(actor.to_owned()),
        actor_id: Set(actor_id),
        institution_id: Set(entry.institution),
        deed: Set(entry.deed),
        subject: Set(subject.map(|(kind, _)| kind.to_owned())),
        subject_id: Set(subject.map(|(_, id)| id)),
        facts: Set(Value::Object(entry.facts).to_string()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    let values = entry
        .erasable
        .into_iter()
        .map(|erasable| audit_value::ActiveModel {
            entry_id: Set(written.id),
            fact: Set(erasable.fact.to_owned()),
            person_id: Set(erasable.person),
            salt: Set(hex::encode(erasable.salt)),
            value: Set(erasable.value),
            ..Default::default()
        });
    // Nothing is inserted for an empty list.
    audit_value::Entity::insert_many(values)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}
