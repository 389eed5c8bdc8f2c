//! Everything a learner is in.

use std::collections::{BTreeSet, HashMap};

use courseware::ItemId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::item_completion;
use super::{Outline, assess};
use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{EnrolmentId, EnrolmentState, OwnEnrolment};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// One of a learner's cohorts.
pub type DashboardEntry = Outline;

/// The learner's cohorts, the one touched last first. Two queries, besides revisions that are not in memory yet.
///
/// # Errors
/// When the database fails.
pub async fn dashboard(
    campus: &Campus,
    learner: &SignedIn,
) -> Result<Vec<DashboardEntry>, Failure> {
    let enrolments = enrolment::Entity::find()
        .find_also_related(cohort::Entity)
        .filter(enrolment::Column::PersonId.eq(learner.id()))
        .filter(enrolment::Column::State.is_in([EnrolmentState::Active, EnrolmentState::Completed]))
        .all(campus.read())
        .await?;
    let completions = item_completion::Entity::find()
        .filter(
            item_completion::Column::EnrolmentId
                .is_in(enrolments.iter().map(|(enrolment, _)| enrolment.id)),
        )
        .order_by_asc(item_completion::Column::Id)
        .all(campus.read())
        .await?;
    let mut done: HashMap<EnrolmentId, BTreeSet<ItemId>> = HashMap::new();
    let mut touched = HashMap::new();
    for row in completions {
        touched.insert(row.enrolment_id, row.completed_at);
        if let Ok(item) = row.item.parse() {
            done.entry(row.enrolment_id).or_default().insert(item);
        }
    }
    let mut entries = Vec::with_capacity(enrolments.len());
    for (enrolment, cohort) in enrolments {
        let Some(cohort) = cohort else { continue };
        let revision = campus
            .library()
            .revision(campus.read(), cohort.revision_id)
            .await?;
        let done = done.remove(&enrolment.id).unwrap_or_default();
        let progress = assess(&revision.course, &done);
        if let Some(place) = OwnEnrolment::assemble(enrolment, cohort, revision) {
            entries.push(Outline { place, progress });
        }
    }
    entries.sort_by_key(|entry| {
        let enrolment = entry.place.enrolment();
        std::cmp::Reverse(
            touched
                .get(&enrolment.id)
                .copied()
                .unwrap_or(enrolment.created_at),
        )
    });
    Ok(entries)
}
