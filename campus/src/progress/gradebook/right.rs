//! Who may see a gradebook, and whom in it.

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};

use super::Gradebook;
use super::load::load;
use crate::audit::Actor;
use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{
    CohortId, CohortStaff, EnrolmentState, Facilitator, cohort_staff, facilitator,
};
use crate::institutions::InstitutionId;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// By which right somebody sees a gradebook.
#[derive(Clone, Debug)]
pub enum GradebookRight {
    /// As staff of an institution that is tied to the cohort: those whom it has in sight.
    Staff(Box<CohortStaff>),
    /// As who teaches there: everyone who has not left.
    Facilitator(Facilitator),
}

impl GradebookRight {
    /// The cohort.
    pub fn cohort(&self) -> &cohort::Model {
        match self {
            Self::Staff(staff) => staff.cohort(),
            Self::Facilitator(facilitator) => facilitator.cohort(),
        }
    }

    /// The enrolments that may be seen.
    pub(super) fn enrolments(&self) -> Select<enrolment::Entity> {
        match self {
            Self::Staff(staff) => staff.enrolments_in_sight(),
            Self::Facilitator(facilitator) => enrolment::Entity::find()
                .filter(enrolment::Column::CohortId.eq(facilitator.cohort().id))
                .filter(enrolment::Column::State.ne(EnrolmentState::Withdrawn)),
        }
    }

    /// Whose log tells of what is done with it.
    pub(super) fn institution(&self) -> InstitutionId {
        match self {
            Self::Staff(staff) => staff.staff().institution().id,
            Self::Facilitator(facilitator) => facilitator.cohort().host_id,
        }
    }

    pub(super) fn actor(&self) -> Actor {
        match self {
            Self::Staff(staff) => staff.staff().person().into(),
            Self::Facilitator(facilitator) => facilitator.person().into(),
        }
    }
}

/// The gradebook, for staff of an institution with a tie to the cohort; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn gradebook_of_institution(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<Gradebook>, Failure> {
    let right = right_of_staff(campus.read(), viewer, institution, cohort).await?;
    book(campus, campus.read(), right).await
}

/// The gradebook, for who teaches in the cohort; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn gradebook_of_taught(
    campus: &Campus,
    viewer: &SignedIn,
    cohort: CohortId,
) -> Result<Option<Gradebook>, Failure> {
    let right = right_to_teach(campus.read(), viewer, cohort).await?;
    book(campus, campus.read(), right).await
}

pub(super) async fn right_of_staff(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<GradebookRight>, Failure> {
    let staff = cohort_staff(connection, viewer, institution, cohort).await?;
    Ok(staff.map(|staff| GradebookRight::Staff(Box::new(staff))))
}

pub(super) async fn right_to_teach(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    cohort: CohortId,
) -> Result<Option<GradebookRight>, Failure> {
    let facilitator = facilitator(connection, viewer, cohort).await?;
    Ok(facilitator.map(GradebookRight::Facilitator))
}

pub(super) async fn book(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    right: Option<GradebookRight>,
) -> Result<Option<Gradebook>, Failure> {
    match right {
        Some(right) => Ok(Some(load(campus, connection, right).await?)),
        None => Ok(None),
    }
}
