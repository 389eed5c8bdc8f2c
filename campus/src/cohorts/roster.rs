//! Who is in a cohort, as one institution may see it.

use std::sync::Arc;

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{cohort_partner, enrolment};
use super::{CohortId, CohortStaff, cohort_staff};
use crate::courses::Revision;
use crate::institutions::entity::institution;
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::progress::items_done_by;
use crate::{Campus, Failure};

/// A cohort's learners in sight of the institution for which the roster was asked.
#[derive(Clone, Debug)]
pub struct Roster {
    /// By which right.
    pub staff: CohortStaff,
    /// The revision that the cohort is on.
    pub revision: Arc<Revision>,
    /// The host.
    pub host: institution::Model,
    /// The institutions besides the host that bring learners.
    pub partners: Vec<institution::Model>,
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
    /// How many items of the cohort's revision are done.
    pub done: usize,
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
    let revision = campus
        .library()
        .revision(campus.read(), staff.cohort().revision_id)
        .await?;
    let found = staff
        .enrolments_in_sight()
        .find_also_related(person::Entity)
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .all(campus.read())
        .await?;
    let enrolments: Vec<_> = found.iter().map(|(enrolment, _)| enrolment.id).collect();
    let done = items_done_by(campus.read(), &revision.course, &enrolments).await?;
    let learners = found
        .into_iter()
        .filter_map(|(enrolment, person)| {
            Some(RosterRow {
                done: done.get(&enrolment.id).copied().unwrap_or_default(),
                enrolment,
                person: person?,
            })
        })
        .collect();
    let host = institution::Entity::find_by_id(staff.cohort().host_id)
        .one(campus.read())
        .await?
        .ok_or(Failure::Invariant("a cohort without its host"))?;
    Ok(Some(Roster {
        partners: partners_of(campus, cohort).await?,
        host,
        staff,
        revision,
        learners,
    }))
}

async fn partners_of(
    campus: &Campus,
    cohort: CohortId,
) -> Result<Vec<institution::Model>, Failure> {
    let found = cohort_partner::Entity::find()
        .find_also_related(institution::Entity)
        .filter(cohort_partner::Column::CohortId.eq(cohort))
        .order_by_asc(cohort_partner::Column::Id)
        .all(campus.read())
        .await?;
    Ok(found
        .into_iter()
        .filter_map(|(_, institution)| institution)
        .collect())
}
