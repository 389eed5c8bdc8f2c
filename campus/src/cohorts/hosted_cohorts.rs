//! The cohorts of an institution: those that it hosts, and those in which it is a partner.

use std::collections::HashMap;
use std::sync::Arc;

use courseware::InstitutionSlug;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};

use super::entity::{cohort, cohort_partner, enrolment};
use super::person_in_sight::enrolments_in_sight_of;
use super::{CohortId, Tie};
use crate::courses::Revision;
use crate::institutions::{InstitutionId, StaffOf, staff_of};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// What an institution's staff see of its cohorts.
#[derive(Clone, Debug)]
pub struct InstitutionCohorts {
    /// By which right.
    pub staff: StaffOf,
    /// The newest first.
    pub cohorts: Vec<InstitutionCohort>,
}

/// One cohort.
#[derive(Clone, Debug)]
pub struct InstitutionCohort {
    /// The cohort.
    pub cohort: cohort::Model,
    /// The revision it is on.
    pub revision: Arc<Revision>,
    /// What ties the institution to it.
    pub tie: Tie,
    /// How many learners it sees there, of every state.
    pub learners: i64,
}

/// The cohorts, for the staff of the institution; nothing for anyone else. Three queries and the proof's two, besides
/// revisions that are not in memory yet.
///
/// # Errors
/// When the database fails.
pub async fn institution_cohorts(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
) -> Result<Option<InstitutionCohorts>, Failure> {
    let Some(staff) = staff_of(campus.read(), viewer, institution).await? else {
        return Ok(None);
    };
    let id = staff.institution().id;
    let partnered: Vec<CohortId> = cohort_partner::Entity::find()
        .select_only()
        .column(cohort_partner::Column::CohortId)
        .filter(cohort_partner::Column::InstitutionId.eq(id))
        .into_tuple()
        .all(campus.read())
        .await?;
    let found = cohort::Entity::find()
        .filter(
            Condition::any()
                .add(cohort::Column::HostId.eq(id))
                .add(cohort::Column::Id.is_in(partnered)),
        )
        .order_by_desc(cohort::Column::Id)
        .all(campus.read())
        .await?;
    let counts = learners_in_sight(campus, id).await?;
    let mut cohorts = Vec::with_capacity(found.len());
    for cohort in found {
        cohorts.push(InstitutionCohort {
            revision: campus
                .library()
                .revision(campus.read(), cohort.revision_id)
                .await?,
            tie: if cohort.host_id == id {
                Tie::Host
            } else {
                Tie::Partner
            },
            learners: counts.get(&cohort.id).copied().unwrap_or_default(),
            cohort,
        });
    }
    Ok(Some(InstitutionCohorts { staff, cohorts }))
}

async fn learners_in_sight(
    campus: &Campus,
    institution: InstitutionId,
) -> Result<HashMap<CohortId, i64>, Failure> {
    let counts: Vec<(CohortId, i64)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::CohortId)
        .column_as(enrolment::Column::Id.count(), "learners")
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .filter(enrolments_in_sight_of(institution))
        .group_by(enrolment::Column::CohortId)
        .into_tuple()
        .all(campus.read())
        .await?;
    Ok(counts.into_iter().collect())
}
