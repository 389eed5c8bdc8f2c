//! Who is in a cohort, as one institution may see it.

use courseware::InstitutionSlug;
use sea_orm::QueryOrder;

use super::entity::enrolment;
use super::{CohortId, CohortStaff, cohort_staff};
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::{Campus, Failure};

/// A cohort's learners in sight of the institution for which the roster was asked.
#[derive(Clone, Debug)]
pub struct Roster {
    /// By which right.
    pub staff: CohortStaff,
    /// The learners by name.
    pub learners: Vec<RosterRow>,
}

/// One learner.
#[derive(Clone, Debug)]
pub struct RosterRow {
    /// The place in the cohort.
    pub enrolment: enrolment::Model,
    /// Who.
    pub person: person::Model,
}

/// The roster, for the staff of an institution with a tie to the cohort; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn roster(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<Roster>, Failure> {
    let Some(staff) = cohort_staff(campus.read(), viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let found = staff
        .enrolments_in_sight()
        .find_also_related(person::Entity)
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .all(campus.read())
        .await?;
    let learners = found
        .into_iter()
        .filter_map(|(enrolment, person)| {
            Some(RosterRow {
                enrolment,
                person: person?,
            })
        })
        .collect();
    Ok(Some(Roster { staff, learners }))
}
