//! What changes for whom when a cohort moves to another revision.

use std::collections::BTreeSet;
use std::sync::Arc;

use courseware::{InstitutionSlug, ItemId};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::entity::enrolment;
use super::{CohortId, CohortStaff, EnrolmentId, EnrolmentState, cohort_staff};
use crate::assessment::AttemptState;
use crate::assessment::entity::attempt;
use crate::courses::Revision;
use crate::courses::difference::{ItemChange, item_changes_between};
use crate::courses::entity::revision;
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::progress::{assess, items_ever_done_by};
use crate::{Campus, Failure};

/// So many people are named; of the rest, how many they are.
const NAMED: usize = 50;

/// The move of a cohort, before anything happens. The numbers are of the learners whom the institution sees: others move
/// with them.
#[derive(Clone, Debug)]
pub struct MovePlan {
    /// By which right.
    pub staff: CohortStaff,
    /// The revision that the cohort is on.
    pub from: Arc<Revision>,
    /// The revision that it would move to.
    pub to: Arc<Revision>,
    /// The numbers of all revisions of the course, the newest first.
    pub numbers: Vec<i32>,
    /// What happens to lessons and quizzes, and how many of the learners have done each under its earlier id.
    pub items: Vec<(ItemChange, usize)>,
    /// How many learners are in sight and have not left.
    pub learners: usize,
    /// How many of them have completed the course, and keep that.
    pub completed: usize,
    /// Of these, how many have not done all that the other revision asks for.
    pub completed_short: usize,
    /// Who has not completed the course, and will have done all that it asks for.
    pub gaining: Named,
    /// Who has done all that it asks for now without its being noted, and no more after.
    pub losing: Named,
    /// How many attempts are in progress; they stay on the revision that they began with.
    pub open_attempts: u64,
}

/// Some people by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// How many they are.
    pub count: usize,
    /// What the first of them are called.
    pub names: Vec<String>,
}

impl Named {
    fn add(&mut self, name: &str) {
        self.count += 1;
        if self.names.len() < NAMED {
            self.names.push(name.to_owned());
        }
    }
}

/// The plan, for staff of an institution with a tie to the cohort; `to` is the number of a revision, the newest without
/// it. None for anyone else, and where there is no such revision.
///
/// # Errors
/// When the database fails.
pub async fn plan_move(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
    to: Option<i32>,
) -> Result<Option<MovePlan>, Failure> {
    let read = campus.read();
    let Some(staff) = cohort_staff(read, viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let revisions: Vec<(crate::courses::RevisionId, i32)> = revision::Entity::find()
        .select_only()
        .column(revision::Column::Id)
        .column(revision::Column::Number)
        .filter(revision::Column::CourseId.eq(staff.cohort().course_id))
        .order_by_desc(revision::Column::Number)
        .into_tuple()
        .all(read)
        .await?;
    let target = match to {
        Some(to) => revisions.iter().find(|(_, number)| *number == to),
        None => revisions.first(),
    };
    let Some((target, _)) = target else {
        return Ok(None);
    };
    let library = campus.library();
    let from = library.revision(read, staff.cohort().revision_id).await?;
    let to = library.revision(read, *target).await?;
    let learners = staff
        .enrolments_in_sight()
        .find_also_related(person::Entity)
        .filter(enrolment::Column::State.is_in([EnrolmentState::Active, EnrolmentState::Completed]))
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .all(read)
        .await?;
    let ids: Vec<EnrolmentId> = learners.iter().map(|(place, _)| place.id).collect();
    let done = items_ever_done_by(read, &ids).await?;
    let places = staff
        .enrolments_in_sight()
        .select_only()
        .column(enrolment::Column::Id)
        .into_query();
    let open_attempts = attempt::Entity::find()
        .filter(attempt::Column::State.eq(AttemptState::InProgress))
        .filter(attempt::Column::EnrolmentId.in_subquery(places))
        .count(read)
        .await?;
    let mut plan = MovePlan {
        numbers: revisions.into_iter().map(|(_, number)| number).collect(),
        items: Vec::new(),
        learners: learners.len(),
        completed: 0,
        completed_short: 0,
        gaining: Named::default(),
        losing: Named::default(),
        open_attempts,
        staff,
        from,
        to,
    };
    let nothing = BTreeSet::new();
    for (place, person) in &learners {
        let done = done.get(&place.id).unwrap_or(&nothing);
        let name = person.as_ref().map_or("", |person| person.name.as_str());
        plan.count(place, name, done);
    }
    let times = |item: &ItemId| done.values().filter(|items| items.contains(item)).count();
    plan.items = item_changes_between(&plan.from.course, &plan.to.course)
        .into_iter()
        .map(|change| {
            let times = times(change.earlier_id());
            (change, times)
        })
        .collect();
    Ok(Some(plan))
}

impl MovePlan {
    fn count(&mut self, place: &enrolment::Model, name: &str, done: &BTreeSet<ItemId>) {
        let now = assess(&self.from.course, done).is_complete();
        let then = assess(&self.to.course, done).is_complete();
        if place.completed_at.is_some() {
            self.completed += 1;
            self.completed_short += usize::from(!then);
        } else if then && !now {
            self.gaining.add(name);
        } else if now && !then {
            self.losing.add(name);
        }
    }
}
