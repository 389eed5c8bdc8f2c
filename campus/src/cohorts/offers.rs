//! The cohorts in which a course can be taken.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::EnrolRefusal;
use super::enrol::may_join;
use super::entity::{cohort, enrolment};
use crate::courses::CourseNumber;
use crate::institutions;
use crate::institutions::entity::institution;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// A cohort as a course's page shows it to one visitor.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The cohort.
    pub cohort: cohort::Model,
    /// The institution that hosts it.
    pub host: institution::Model,
    /// The visitor's enrolment in it, withdrawn ones included.
    pub enrolment: Option<enrolment::Model>,
    /// Whether the visitor may join, and why not.
    pub joining: Result<(), EnrolRefusal>,
}

/// The cohorts of a course that anyone may join, and those that the visitor is in already. A cohort by invitation
/// shows itself to nobody else.
///
/// # Errors
/// When the database fails.
pub async fn offers(
    campus: &Campus,
    moment: &Moment,
    course: CourseNumber,
    visitor: Option<&SignedIn>,
) -> Result<Vec<Offer>, Failure> {
    let cohorts = cohort::Entity::find()
        .filter(cohort::Column::CourseId.eq(course))
        .order_by_desc(cohort::Column::Id)
        .all(campus.read())
        .await?;
    let hosts: HashMap<_, _> = institutions::all(campus)
        .await?
        .into_iter()
        .map(|host| (host.id, host))
        .collect();
    let mut mine: HashMap<_, _> = match visitor {
        None => HashMap::new(),
        Some(visitor) => enrolment::Entity::find()
            .filter(enrolment::Column::PersonId.eq(visitor.id()))
            .filter(enrolment::Column::CohortId.is_in(cohorts.iter().map(|cohort| cohort.id)))
            .all(campus.read())
            .await?
            .into_iter()
            .map(|enrolment| (enrolment.cohort_id, enrolment))
            .collect(),
    };
    Ok(cohorts
        .into_iter()
        .filter_map(|cohort| {
            let enrolment = mine.remove(&cohort.id);
            let joining = may_join(&cohort, moment.now());
            if enrolment.is_none() && joining == Err(EnrolRefusal::ByInvitationOnly) {
                return None;
            }
            let host = hosts.get(&cohort.host_id)?.clone();
            Some(Offer {
                host,
                enrolment,
                joining,
                cohort,
            })
        })
        .collect())
}
