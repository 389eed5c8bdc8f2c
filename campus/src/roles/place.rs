//! Where roles are held, and which.

use courseware::{CourseId, InstitutionSlug};
use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use serde::{Deserialize, Serialize};

use super::PlaceNumber;
use crate::cohorts::{CohortId, CohortRole};
use crate::courses::CourseRole;
use crate::institutions::Role;

/// Where a role is held, as addresses name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The whole platform.
    Platform,
    /// An institution.
    Institution(InstitutionSlug),
    /// A course, and the institution that owns it.
    Course(InstitutionSlug, CourseId),
    /// A cohort, and the institution that hosts it.
    Cohort(InstitutionSlug, CohortId),
}

/// A role, wherever it is held. Kept as its name: add variants, never rename one.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(32))",
    rename_all = "snake_case"
)]
#[serde(rename_all = "snake_case")]
pub enum PlaceRole {
    /// Runs the platform.
    PlatformAdministrator,
    /// Runs the institution's place on the platform.
    Administrator,
    /// Runs cohorts and issues certificates.
    Coordinator,
    /// May be asked to write and to teach.
    Instructor,
    /// Writes the course.
    Author,
    /// Reads the course's drafts and approves them.
    Reviewer,
    /// Teaches in the cohort.
    Facilitator,
}

impl Place {
    /// The roles that are held there.
    pub fn roles(&self) -> &'static [PlaceRole] {
        match self {
            Self::Platform => &[PlaceRole::PlatformAdministrator],
            Self::Institution(_) => &[
                PlaceRole::Coordinator,
                PlaceRole::Instructor,
                PlaceRole::Administrator,
            ],
            Self::Course(..) => &[PlaceRole::Author, PlaceRole::Reviewer],
            Self::Cohort(..) => &[PlaceRole::Facilitator],
        }
    }
}

impl PlaceRole {
    /// Whether it is one of the roles of this place.
    pub(super) fn is_held_at(self, place: PlaceNumber) -> bool {
        match self {
            Self::PlatformAdministrator => place == PlaceNumber::Platform,
            Self::Administrator | Self::Coordinator | Self::Instructor => {
                matches!(place, PlaceNumber::Institution(_))
            }
            Self::Author | Self::Reviewer => matches!(place, PlaceNumber::Course(_)),
            Self::Facilitator => matches!(place, PlaceNumber::Cohort(_)),
        }
    }
}

impl From<Role> for PlaceRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Administrator => Self::Administrator,
            Role::Coordinator => Self::Coordinator,
            Role::Instructor => Self::Instructor,
        }
    }
}

impl From<CourseRole> for PlaceRole {
    fn from(role: CourseRole) -> Self {
        match role {
            CourseRole::Author => Self::Author,
            CourseRole::Reviewer => Self::Reviewer,
        }
    }
}

impl From<CohortRole> for PlaceRole {
    fn from(role: CohortRole) -> Self {
        match role {
            CohortRole::Facilitator => Self::Facilitator,
        }
    }
}
