//! Proof that someone may give and take back the roles of a place.

use sea_orm::{ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::role_invitation;
use super::{Place, PlaceRole};
use crate::Failure;
use crate::audit::{Deed, Entry, Subject};
use crate::cohorts::entity::cohort;
use crate::cohorts::{CohortId, Tie, cohort_staff};
use crate::courses::CourseNumber;
use crate::courses::entity::course;
use crate::institutions::entity::institution;
use crate::institutions::{InstitutionId, keeper_of, platform_administrator, staff_of};
use crate::people::SignedIn;

/// Someone who keeps a place: gives its roles and takes them back.
#[derive(Clone, Debug)]
pub struct Keeping {
    person: SignedIn,
    kept: Kept,
}

/// What is kept.
#[derive(Clone, Debug)]
pub(super) enum Kept {
    Platform,
    Institution(institution::Model),
    Course(institution::Model, course::Model),
    Cohort(institution::Model, cohort::Model),
}

/// A place by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceNumber {
    Platform,
    Institution(InstitutionId),
    Course(CourseNumber),
    Cohort(CohortId),
}

impl Keeping {
    /// Who keeps it.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }

    /// The institution whose place it is, or in whose hands; none for the platform.
    pub fn institution(&self) -> Option<&institution::Model> {
        match &self.kept {
            Kept::Platform => None,
            Kept::Institution(institution)
            | Kept::Course(institution, _)
            | Kept::Cohort(institution, _) => Some(institution),
        }
    }

    pub(super) fn institution_id(&self) -> Option<InstitutionId> {
        self.institution().map(|institution| institution.id)
    }

    pub(super) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// An entry about a role of this place, by this person.
    pub(super) fn entry(&self, deed: Deed, role: PlaceRole) -> Entry {
        let entry = Entry::new(&self.person, deed)
            .at(self.institution_id())
            .fact("role", role.to_value());
        match &self.kept {
            Kept::Platform => entry,
            Kept::Institution(institution) => entry.to(Subject::Institution(institution.id)),
            Kept::Course(_, course) => entry.to(Subject::Course(course.id)),
            Kept::Cohort(_, cohort) => entry.to(Subject::Cohort(cohort.id)),
        }
    }

    pub(super) fn number(&self) -> PlaceNumber {
        match &self.kept {
            Kept::Platform => PlaceNumber::Platform,
            Kept::Institution(institution) => PlaceNumber::Institution(institution.id),
            Kept::Course(_, course) => PlaceNumber::Course(course.id),
            Kept::Cohort(_, cohort) => PlaceNumber::Cohort(cohort.id),
        }
    }
}

impl PlaceNumber {
    /// Where the role of an invitation is held.
    pub(super) fn of(invitation: &role_invitation::Model) -> Self {
        match (
            invitation.cohort_id,
            invitation.course_id,
            invitation.institution_id,
        ) {
            (Some(cohort), _, _) => Self::Cohort(cohort),
            (_, Some(course), _) => Self::Course(course),
            (_, _, Some(institution)) => Self::Institution(institution),
            (None, None, None) => Self::Platform,
        }
    }
}

/// The proof that the person keeps the place, if so: the platform and the institutions are kept as
/// [`platform_administrator`] and [`keeper_of`] say, courses by the staff of their owner, cohorts by those of their
/// host.
///
/// # Errors
/// When the database fails.
pub async fn keeping(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    place: &Place,
) -> Result<Option<Keeping>, Failure> {
    let kept = match place {
        Place::Platform => platform_administrator(connection, person)
            .await?
            .map(|_| Kept::Platform),
        Place::Institution(slug) => keeper_of(connection, person, slug)
            .await?
            .map(|keeper| Kept::Institution(keeper.institution().clone())),
        Place::Course(slug, course) => match staff_of(connection, person, slug).await? {
            Some(staff) => course::Entity::find()
                .filter(course::Column::Slug.eq(course.as_str()))
                .filter(course::Column::OwnerId.eq(staff.institution().id))
                .one(connection)
                .await?
                .map(|course| Kept::Course(staff.institution().clone(), course)),
            None => None,
        },
        Place::Cohort(slug, cohort) => cohort_staff(connection, person, slug, *cohort)
            .await?
            .filter(|staff| staff.tie() == Tie::Host)
            .map(|staff| Kept::Cohort(staff.staff().institution().clone(), staff.cohort().clone())),
    };
    Ok(kept.map(|kept| Keeping {
        person: person.clone(),
        kept,
    }))
}
