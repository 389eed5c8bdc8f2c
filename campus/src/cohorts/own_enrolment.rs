//! Proof that a learner is in a cohort.

use std::sync::Arc;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::{cohort, enrolment};
use super::{CohortId, EnrolmentState};
use crate::courses::Revision;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The learner's own place in a cohort: whoever holds this value may learn there. Minted by [`own_enrolment`] only,
/// which finds nothing for people who are not in the cohort or have left it.
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
        (enrolment.state != EnrolmentState::Withdrawn).then_some(Self {
            enrolment,
            cohort,
            revision,
        })
    }
}

/// The learner's place in the cohort, if there is one. Actions that write pass their own transaction, so that what
/// was proved still holds when they write.
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
