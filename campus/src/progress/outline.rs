//! A learner's way through a course.

use std::collections::BTreeSet;

use courseware::ItemId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::item_completion;
use super::{Progress, assess};
use crate::cohorts::{CohortId, EnrolmentId, OwnEnrolment, own_enrolment};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// A learner's place in a cohort and what they have done there.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The place.
    pub place: OwnEnrolment,
    /// What is done and what is missing.
    pub progress: Progress,
}

impl Outline {
    /// Whether the course is completed: by what is done now, or for good before a later revision asked for more.
    pub fn is_completed(&self) -> bool {
        self.progress.is_complete() || self.place.enrolment().completed_at.is_some()
    }
}

/// The outline of the learner's own cohort; none for anyone who is not in it. Two queries.
///
/// # Errors
/// When the database fails.
pub async fn outline(
    campus: &Campus,
    learner: &SignedIn,
    cohort: CohortId,
) -> Result<Option<Outline>, Failure> {
    let Some(place) = own_enrolment(campus, campus.read(), learner, cohort).await? else {
        return Ok(None);
    };
    let progress = progress_of(campus.read(), &place).await?;
    Ok(Some(Outline { place, progress }))
}

/// What the learner has done of the revision that the cohort is on.
pub(crate) async fn progress_of(
    connection: &impl ConnectionTrait,
    place: &OwnEnrolment,
) -> Result<Progress, Failure> {
    let done = items_done(connection, place.enrolment().id).await?;
    Ok(assess(&place.revision().course, &done))
}

async fn items_done(
    connection: &impl ConnectionTrait,
    enrolment: EnrolmentId,
) -> Result<BTreeSet<ItemId>, Failure> {
    let rows = item_completion::Entity::find()
        .filter(item_completion::Column::EnrolmentId.eq(enrolment))
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| row.item.parse().ok())
        .collect())
}
