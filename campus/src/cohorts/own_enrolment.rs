//! Proof that a learner is in a cohort.

use std::sync::Arc;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::entity::{cohort, enrolment};
use super::{CohortId, EnrolmentState};
use crate::courses::Revision;
use crate::messages::{Event, notify};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment, Transaction, Wording};

/// The learner's own place in a cohort: whoever holds this value may learn there. Minted by [`own_enrolment`] only,
/// which finds nothing for people who are not in the cohort, have not come yet, or have left it.
#[derive(Clone, Debug)]
pub struct OwnEnrolment {
    enrolment: enrolment::Model,
    cohort: cohort::Model,
    revision: Arc<Revision>,
}

impl OwnEnrolment {
    /// The enrolment.
    pub fn enrolment(&self) -> &enrolment::Model {
        &self.enrolment
    }

    /// The cohort.
    pub fn cohort(&self) -> &cohort::Model {
        &self.cohort
    }

    /// The revision that the cohort is on.
    pub fn revision(&self) -> &Arc<Revision> {
        &self.revision
    }

    pub(crate) fn assemble(
        enrolment: enrolment::Model,
        cohort: cohort::Model,
        revision: Arc<Revision>,
    ) -> Option<Self> {
        enrolment.state.is_learning().then_some(Self {
            enrolment,
            cohort,
            revision,
        })
    }
}

/// The learner's place in the cohort, if there is one, for reading. Actions that write hold it instead
/// ([`hold_own_enrolment`]), so that what was proved still holds when they write.
///
/// # Errors
/// When the database fails.
pub async fn own_enrolment(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    learner: &SignedIn,
    cohort: CohortId,
) -> Result<Option<OwnEnrolment>, Failure> {
    let found = enrolment::Entity::find()
        .find_also_related(cohort::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::PersonId.eq(learner.id()))
        .one(connection)
        .await?;
    let Some((enrolment, Some(cohort))) = found else {
        return Ok(None);
    };
    let revision = campus
        .library()
        .revision(connection, cohort.revision_id)
        .await?;
    Ok(OwnEnrolment::assemble(enrolment, cohort, revision))
}

/// The same, held for this transaction: whatever else would change the enrolment waits, and then sees what was done.
/// Without that, two last items done at once on PostgreSQL would not see each other, and neither would complete it.
///
/// # Errors
/// When the database fails.
pub(crate) async fn hold_own_enrolment(
    campus: &Campus,
    transaction: &Transaction,
    learner: &SignedIn,
    cohort: CohortId,
) -> Result<Option<OwnEnrolment>, Failure> {
    // A lock can't reach through the join of the reading that follows, hence a query of its own.
    enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::PersonId.eq(learner.id()))
        .lock_exclusive()
        .one(transaction)
        .await?;
    own_enrolment(campus, transaction, learner, cohort).await
}

/// Completes an active enrolment, and tells its learner; one in any other state stays what it is.
pub(crate) async fn complete(
    transaction: &Transaction,
    moment: &Moment,
    place: &OwnEnrolment,
) -> Result<(), Failure> {
    let completed = enrolment::Entity::update_many()
        .col_expr(
            enrolment::Column::State,
            Expr::value(EnrolmentState::Completed),
        )
        .col_expr(enrolment::Column::StateSince, Expr::value(moment.now()))
        .col_expr(enrolment::Column::CompletedAt, Expr::value(moment.now()))
        .filter(enrolment::Column::Id.eq(place.enrolment.id))
        .filter(enrolment::Column::State.eq(EnrolmentState::Active))
        .exec(transaction)
        .await?;
    if completed.rows_affected == 0 {
        return Ok(());
    }
    let event = Event::CourseCompleted {
        course: Wording(place.revision.course.title.clone()),
        path: format!("/cohorts/{}", place.cohort.id),
    };
    let (learner, host) = (place.enrolment.person_id, Some(place.cohort.host_id));
    notify(transaction, moment, learner, host, &event).await
}
