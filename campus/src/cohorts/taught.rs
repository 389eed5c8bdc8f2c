//! The learners of a cohort, for who teaches in it.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::enrolment;
use super::{CohortId, EnrolmentId, EnrolmentState, Facilitator, facilitator};
use crate::assessment::entity::attempt;
use crate::courses::Revision;
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::progress::items_done_by;
use crate::{Campus, Failure};

/// A cohort's learners and their work.
#[derive(Clone, Debug)]
pub struct TaughtCohort {
    /// By which right.
    pub facilitator: Facilitator,
    /// The revision that the cohort is on.
    pub revision: Arc<Revision>,
    /// The learners by name; who has left is not among them.
    pub learners: Vec<TaughtLearner>,
}

/// One learner, by name and work only.
#[derive(Clone, Debug)]
pub struct TaughtLearner {
    /// The place in the cohort.
    pub enrolment: EnrolmentId,
    /// Where it stands.
    pub state: EnrolmentState,
    /// The name.
    pub name: String,
    /// How many items are done.
    pub done: usize,
    /// The attempts that were handed in, oldest first.
    pub attempts: Vec<attempt::Model>,
}

/// The learners, for who teaches in the cohort; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn taught_cohort(
    campus: &Campus,
    viewer: &SignedIn,
    cohort: CohortId,
) -> Result<Option<TaughtCohort>, Failure> {
    let Some(facilitator) = facilitator(campus.read(), viewer, cohort).await? else {
        return Ok(None);
    };
    let revision = campus
        .library()
        .revision(campus.read(), facilitator.cohort().revision_id)
        .await?;
    let found = enrolment::Entity::find()
        .find_also_related(person::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::State.ne(EnrolmentState::Withdrawn))
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .all(campus.read())
        .await?;
    let ids: Vec<_> = found.iter().map(|(enrolment, _)| enrolment.id).collect();
    let done = items_done_by(campus.read(), &revision.course, &ids).await?;
    let mut attempts = submitted_attempts(campus, cohort).await?;
    let learners = found
        .into_iter()
        .filter_map(|(enrolment, person)| {
            Some(TaughtLearner {
                enrolment: enrolment.id,
                state: enrolment.state,
                name: person?.name,
                done: done.get(&enrolment.id).copied().unwrap_or_default(),
                attempts: attempts.remove(&enrolment.id).unwrap_or_default(),
            })
        })
        .collect();
    Ok(Some(TaughtCohort {
        facilitator,
        revision,
        learners,
    }))
}

async fn submitted_attempts(
    campus: &Campus,
    cohort: CohortId,
) -> Result<HashMap<EnrolmentId, Vec<attempt::Model>>, Failure> {
    let found = attempt::Entity::find()
        .inner_join(enrolment::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(attempt::Column::SubmittedAt.is_not_null())
        .order_by_asc(attempt::Column::Id)
        .all(campus.read())
        .await?;
    let mut attempts: HashMap<_, Vec<_>> = HashMap::new();
    for attempt in found {
        attempts
            .entry(attempt.enrolment_id)
            .or_default()
            .push(attempt);
    }
    Ok(attempts)
}
