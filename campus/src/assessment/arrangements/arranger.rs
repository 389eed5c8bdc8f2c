//! Proof of who may arrange something in a cohort.

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};

use crate::Failure;
use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{CohortId, CohortStaff, Facilitator, Tie, cohort_staff, facilitator};
use crate::institutions::InstitutionId;
use crate::people::{PersonId, SignedIn};

/// Where somebody acts: in a cohort, for an institution or as one who teaches there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// For which institution; none for those who teach.
    pub institution: Option<InstitutionSlug>,
    /// In which cohort.
    pub cohort: CohortId,
}

/// Someone who may grant extensions in a cohort: staff to the learners whom their institution sees there, those who
/// teach to all.
#[derive(Clone, Debug)]
pub enum Arranger {
    /// Staff of the host or of a partner.
    Staff(Box<CohortStaff>),
    /// Who teaches there.
    Facilitator(Box<Facilitator>),
}

impl Arranger {
    /// The cohort.
    pub fn cohort(&self) -> &cohort::Model {
        match self {
            Self::Staff(staff) => staff.cohort(),
            Self::Facilitator(facilitator) => facilitator.cohort(),
        }
    }

    /// Who acts.
    pub fn person(&self) -> PersonId {
        match self {
            Self::Staff(staff) => staff.staff().person().id(),
            Self::Facilitator(facilitator) => facilitator.person(),
        }
    }

    /// In whose log it stands: the institution's for which is acted; of those who teach, the host's.
    pub fn institution(&self) -> InstitutionId {
        match self {
            Self::Staff(staff) => staff.staff().institution().id,
            Self::Facilitator(facilitator) => facilitator.cohort().host_id,
        }
    }

    /// Whether they may set dates, which hold for every learner of the cohort: a partner's staff may not.
    pub fn may_set_dates(&self) -> bool {
        match self {
            Self::Staff(staff) => staff.tie() == Tie::Host,
            Self::Facilitator(_) => true,
        }
    }

    /// The enrolments to which they may grant something.
    pub(super) fn enrolments(&self) -> Select<enrolment::Entity> {
        match self {
            Self::Staff(staff) => staff.enrolments_in_sight(),
            Self::Facilitator(facilitator) => enrolment::Entity::find()
                .filter(enrolment::Column::CohortId.eq(facilitator.cohort().id)),
        }
    }
}

/// The proof, if the person is of the cohort's staff for that institution, or teaches there.
pub(super) async fn arranger(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    quarter: &Quarter,
) -> Result<Option<Arranger>, Failure> {
    Ok(match &quarter.institution {
        Some(institution) => cohort_staff(connection, person, institution, quarter.cohort)
            .await?
            .map(|staff| Arranger::Staff(Box::new(staff))),
        None => facilitator(connection, person, quarter.cohort)
            .await?
            .map(|facilitator| Arranger::Facilitator(Box::new(facilitator))),
    })
}
