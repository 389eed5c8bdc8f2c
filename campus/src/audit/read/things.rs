//! What the things are called that entries are about, and the values that may have been erased.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Map, Value};

use super::entry::{ShownValue, Titled};
use super::{facts, subject, subject_person};
use crate::audit::entity::{audit_entry, audit_value};
use crate::audit::{EntryId, Subject};
use crate::cohorts::CohortId;
use crate::cohorts::entity::cohort;
use crate::courses::entity::revision;
use crate::courses::{CourseNumber, RevisionId};
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::people::PersonId;
use crate::{Campus, Failure, Wording};

/// The things of one page of entries.
pub(super) struct Things {
    cohorts: HashMap<CohortId, cohort::Model>,
    courses: HashMap<CourseNumber, Wording>,
    institutions: Vec<institution::Model>,
    values: HashMap<(EntryId, String), (PersonId, String)>,
}

/// The course, the cohort and the partner among an entry's facts.
type Named = (
    Option<Titled<CourseNumber>>,
    Option<Titled<CohortId>>,
    Option<institution::Model>,
);

impl Things {
    pub(super) async fn of(campus: &Campus, rows: &[audit_entry::Model]) -> Result<Self, Failure> {
        let connection = campus.read();
        let (mut cohorts, mut courses) = (BTreeSet::new(), BTreeSet::new());
        for row in rows {
            match subject(row) {
                Some(Subject::Cohort(id)) => cohorts.extend([id]),
                Some(Subject::Course(id)) => courses.extend([id]),
                _ => {}
            }
            let facts = facts(row);
            cohorts.extend(number(&facts, "cohort").map(CohortId));
            courses.extend(number(&facts, "course").map(CourseNumber));
        }
        let cohorts = cohort::Entity::find()
            .filter(cohort::Column::Id.is_in(cohorts))
            .all(connection)
            .await?;
        Ok(Self {
            cohorts: cohorts.into_iter().map(|found| (found.id, found)).collect(),
            courses: titles(campus, courses).await?,
            institutions: institution::Entity::find().all(connection).await?,
            values: values(connection, rows).await?,
        })
    }

    pub(super) fn cohort(&self, id: CohortId) -> Titled<CohortId> {
        let title = self.cohorts.get(&id).map(|cohort| cohort.title.clone());
        Titled { id, title }
    }

    pub(super) fn course(&self, id: CourseNumber) -> Titled<CourseNumber> {
        let title = self.courses.get(&id).cloned();
        Titled { id, title }
    }

    pub(super) fn institution(&self, id: InstitutionId) -> Option<Box<institution::Model>> {
        let found = self.institutions.iter().find(|found| found.id == id);
        found.cloned().map(Box::new)
    }

    /// The institution that runs the cohort.
    pub(super) fn host(&self, cohort: CohortId) -> Option<institution::Model> {
        let host = self.cohorts.get(&cohort)?.host_id;
        self.institution(host).map(|found| *found)
    }

    pub(super) fn named_in(&self, facts: &Map<String, Value>) -> Named {
        let partner = facts.get("partner").and_then(Value::as_str);
        (
            number(facts, "course").map(|id| self.course(CourseNumber(id))),
            number(facts, "cohort").map(|id| self.cohort(CohortId(id))),
            partner.and_then(|slug| {
                let mut all = self.institutions.iter();
                all.find(|institution| institution.slug == slug).cloned()
            }),
        )
    }

    /// The facts that may have been erased: of the person whom the entry is about, if they may be told.
    pub(super) fn values(
        &self,
        row: &audit_entry::Model,
        facts: &Map<String, Value>,
        told: bool,
    ) -> BTreeMap<String, ShownValue> {
        let erasable = facts.iter().filter(|(_, fact)| fact.is_object());
        erasable
            .map(|(name, _)| {
                let kept = self.values.get(&(row.id, name.clone()));
                let value = match kept {
                    _ if !told => ShownValue::Withheld,
                    None => ShownValue::Erased,
                    Some((person, _)) if subject_person(row) != Some(*person) => {
                        ShownValue::Withheld
                    }
                    Some((_, value)) => ShownValue::Told(value.clone()),
                };
                (name.clone(), value)
            })
            .collect()
    }
}

fn number(facts: &Map<String, Value>, name: &str) -> Option<i64> {
    facts.get(name)?.as_i64()
}

/// The titles in the courses' newest revisions.
async fn titles(
    campus: &Campus,
    courses: BTreeSet<CourseNumber>,
) -> Result<HashMap<CourseNumber, Wording>, Failure> {
    let revisions: Vec<(CourseNumber, RevisionId)> = revision::Entity::find()
        .select_only()
        .column(revision::Column::CourseId)
        .column_as(revision::Column::Id.max(), "newest")
        .filter(revision::Column::CourseId.is_in(courses))
        .group_by(revision::Column::CourseId)
        .into_tuple()
        .all(campus.read())
        .await?;
    let mut titles = HashMap::new();
    for (course, newest) in revisions {
        let revision = campus.library().revision(campus.read(), newest).await?;
        titles.insert(course, Wording(revision.course.title.clone()));
    }
    Ok(titles)
}

async fn values(
    connection: &impl ConnectionTrait,
    rows: &[audit_entry::Model],
) -> Result<HashMap<(EntryId, String), (PersonId, String)>, Failure> {
    let found = audit_value::Entity::find()
        .filter(audit_value::Column::EntryId.is_in(rows.iter().map(|row| row.id)))
        .all(connection)
        .await?;
    Ok(found
        .into_iter()
        .map(|value| ((value.entry_id, value.fact), (value.person_id, value.value)))
        .collect())
}
