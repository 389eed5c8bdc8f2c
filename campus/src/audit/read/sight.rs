//! Whom the reader of a log may be told the names of: rule 16 of `docs/who-sees-what.md`.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::entry::ShownPerson;
use crate::Failure;
use crate::audit::Deed;
use crate::audit::nature::Doer;
use crate::cohorts::enrolments_in_sight_of;
use crate::cohorts::entity::{cohort, cohort_role, enrolment};
use crate::courses::entity::{course, course_role};
use crate::institutions::InstitutionId;
use crate::institutions::entity::role_grant;
use crate::people::PersonId;
use crate::people::entity::person;

/// What ties some people to an institution, or to the platform where there is none.
pub(super) struct Sight {
    people: HashMap<PersonId, person::Model>,
    /// Who holds or held a role: at the institution, in a course that it owns, in a cohort that it hosts.
    work: HashSet<PersonId>,
    /// Whom the institution may see as learners.
    learn: HashSet<PersonId>,
}

impl Sight {
    /// Of these people. A fixed number of queries, however many they are.
    pub(super) async fn of(
        connection: &impl ConnectionTrait,
        institution: Option<InstitutionId>,
        ids: BTreeSet<PersonId>,
    ) -> Result<Self, Failure> {
        let people = people(connection, ids).await?;
        let known: Vec<PersonId> = people.values().map(|person| person.id).collect();
        let mut work = at_the_house(connection, institution, &known).await?;
        let mut learn = HashSet::new();
        if let Some(institution) = institution {
            work.extend(in_its_courses_and_cohorts(connection, institution, &known).await?);
            learn = learners(connection, institution, &known).await?;
        }
        Ok(Self {
            people,
            work,
            learn,
        })
    }

    /// Whoever did such a thing, as far as it may be told.
    pub(super) fn actor(&self, deed: Deed, id: PersonId) -> ShownPerson {
        self.shown(id, |person| match deed.doer() {
            Doer::OwnAccount | Doer::Program => false,
            // Whoever acts as staff is told of only to the house for which they act: that one of its learners works
            // for another is no business of its.
            Doer::Keeper | Doer::Staff => self.work.contains(&person),
            Doer::Themselves => self.work.contains(&person) || self.learn.contains(&person),
        })
    }

    /// Whoever such a thing was done to.
    pub(super) fn subject(&self, deed: Deed, id: PersonId) -> ShownPerson {
        self.shown(id, |person| match deed.doer() {
            Doer::OwnAccount | Doer::Program => false,
            Doer::Keeper | Doer::Staff | Doer::Themselves => {
                self.work.contains(&person) || self.learn.contains(&person)
            }
        })
    }

    /// Whether the institution sees this person as a learner, and so what it has noted of them.
    pub(super) fn sees(&self, deed: Deed, id: PersonId) -> bool {
        let person = self.people.get(&id);
        deed.doer() != Doer::OwnAccount
            && person.is_some_and(|person| self.learn.contains(&person.id))
    }

    fn shown(&self, id: PersonId, may_be: impl Fn(PersonId) -> bool) -> ShownPerson {
        match self.people.get(&id) {
            Some(person) if may_be(person.id) => ShownPerson::from(person),
            _ => ShownPerson::Unnamed,
        }
    }
}

/// By the numbers under which they stand in the log. An account that became part of another is that other one.
async fn people(
    connection: &impl ConnectionTrait,
    ids: BTreeSet<PersonId>,
) -> Result<HashMap<PersonId, person::Model>, Failure> {
    let found = rows(connection, ids).await?;
    let into = found.iter().filter_map(|person| person.merged_into);
    let into: HashMap<_, _> = rows(connection, into.collect())
        .await?
        .into_iter()
        .map(|person| (person.id, person))
        .collect();
    let resolved = |person: person::Model| match person.merged_into {
        Some(other) => Some((person.id, into.get(&other)?.clone())),
        None => Some((person.id, person)),
    };
    Ok(found.into_iter().filter_map(resolved).collect())
}

async fn rows(
    connection: &impl ConnectionTrait,
    ids: BTreeSet<PersonId>,
) -> Result<Vec<person::Model>, Failure> {
    Ok(person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .all(connection)
        .await?)
}

/// Those of them who hold or held a role at the institution, or on the platform.
async fn at_the_house(
    connection: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    people: &[PersonId],
) -> Result<HashSet<PersonId>, Failure> {
    let rows = role_grant::Entity::find()
        .filter(match institution {
            Some(id) => role_grant::Column::InstitutionId.eq(id),
            None => role_grant::Column::InstitutionId.is_null(),
        })
        .filter(role_grant::Column::PersonId.is_in(people.iter().copied()))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

async fn in_its_courses_and_cohorts(
    connection: &impl ConnectionTrait,
    institution: InstitutionId,
    people: &[PersonId],
) -> Result<HashSet<PersonId>, Failure> {
    let courses = Query::select()
        .column(course::Column::Id)
        .from(course::Entity)
        .and_where(course::Column::OwnerId.eq(institution))
        .to_owned();
    let teach = course_role::Entity::find()
        .filter(course_role::Column::PersonId.is_in(people.iter().copied()))
        .filter(course_role::Column::CourseId.in_subquery(courses))
        .all(connection)
        .await?;
    let cohorts = Query::select()
        .column(cohort::Column::Id)
        .from(cohort::Entity)
        .and_where(cohort::Column::HostId.eq(institution))
        .to_owned();
    let guide = cohort_role::Entity::find()
        .filter(cohort_role::Column::PersonId.is_in(people.iter().copied()))
        .filter(cohort_role::Column::CohortId.in_subquery(cohorts))
        .all(connection)
        .await?;
    let teach = teach.into_iter().map(|row| row.person_id);
    Ok(teach
        .chain(guide.into_iter().map(|row| row.person_id))
        .collect())
}

async fn learners(
    connection: &impl ConnectionTrait,
    institution: InstitutionId,
    people: &[PersonId],
) -> Result<HashSet<PersonId>, Failure> {
    let found: Vec<PersonId> = enrolment::Entity::find()
        .inner_join(cohort::Entity)
        .select_only()
        .column(enrolment::Column::PersonId)
        .distinct()
        .filter(enrolment::Column::PersonId.is_in(people.iter().copied()))
        .filter(enrolments_in_sight_of(institution))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().collect())
}
