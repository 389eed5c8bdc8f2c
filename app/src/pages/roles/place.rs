//! The place whose roles an address names.

use campus::cohorts::CohortId;
use campus::roles::{InvitationId, Place};
use courseware::{CourseId, InstitutionSlug};
use serde::Deserialize;

use crate::web::Problem;

/// The parts of an address of this area; an address without an institution is the platform's.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct PlaceAddress {
    institution: Option<InstitutionSlug>,
    course: Option<CourseId>,
    cohort: Option<CohortId>,
    invitation: Option<InvitationId>,
    grant: Option<i64>,
}

impl PlaceAddress {
    pub(super) fn place(&self) -> Place {
        match (&self.institution, &self.course, self.cohort) {
            (Some(institution), Some(course), _) => {
                Place::Course(institution.clone(), course.clone())
            }
            (Some(institution), None, Some(cohort)) => Place::Cohort(institution.clone(), cohort),
            (Some(institution), None, None) => Place::Institution(institution.clone()),
            (None, _, _) => Place::Platform,
        }
    }

    pub(super) fn invitation(&self) -> Result<InvitationId, Problem> {
        self.invitation.ok_or(Problem::NotFound)
    }

    pub(super) fn grant(&self) -> Result<i64, Problem> {
        self.grant.ok_or(Problem::NotFound)
    }
}

/// The address of the page that shows the place's roles.
pub(super) fn roles_page(place: &Place) -> String {
    match place {
        Place::Platform => "/platform/roles".to_owned(),
        Place::Institution(institution) => format!("/institutions/{institution}/roles"),
        Place::Course(institution, course) => {
            format!("/institutions/{institution}/courses/{course}/roles")
        }
        Place::Cohort(institution, cohort) => {
            format!("/institutions/{institution}/cohorts/{cohort}/roles")
        }
    }
}
