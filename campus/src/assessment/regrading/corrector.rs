//! Who may put questions right, and where.

use courseware::CourseId;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::Failure;
use crate::audit::Subject;
use crate::cohorts::entity::cohort;
use crate::cohorts::{CohortId, Facilitator, facilitator};
use crate::courses::entity::course;
use crate::courses::{AuthorOf, CourseNumber, author_of};
use crate::institutions::InstitutionId;
use crate::people::{PersonId, SignedIn};

/// Where a correction holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In every cohort of a course.
    Course(CourseId),
    /// In one cohort.
    Cohort(CohortId),
}

/// The proof that somebody may put right what is graded at a place.
#[derive(Clone, Debug)]
pub enum Corrector {
    /// An author of the course, for all of it: sees numbers, and nobody's name.
    Author(AuthorOf),
    /// Who teaches in a cohort, for that cohort: sees its learners and their scores.
    Facilitator(Facilitator, course::Model),
}

impl Corrector {
    /// The course.
    pub fn course(&self) -> &course::Model {
        match self {
            Self::Author(author) => author.course(),
            Self::Facilitator(_, course) => course,
        }
    }

    /// The cohort, for who teaches in one.
    pub fn cohort(&self) -> Option<&cohort::Model> {
        match self {
            Self::Author(_) => None,
            Self::Facilitator(facilitator, _) => Some(facilitator.cohort()),
        }
    }

    pub(super) fn cohort_id(&self) -> Option<CohortId> {
        self.cohort().map(|cohort| cohort.id)
    }

    pub(super) fn course_id(&self) -> CourseNumber {
        self.course().id
    }

    pub(super) fn person(&self) -> PersonId {
        match self {
            Self::Author(author) => author.person().id(),
            Self::Facilitator(facilitator, _) => facilitator.person(),
        }
    }

    /// Whose log tells of it, and of what.
    pub(super) fn logged(&self) -> (InstitutionId, Subject) {
        match self.cohort() {
            None => (self.course().owner_id, Subject::Course(self.course_id())),
            Some(cohort) => (cohort.host_id, Subject::Cohort(cohort.id)),
        }
    }
}

/// The proof for this place, if the person may put questions right there.
pub(super) async fn corrector(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    place: &Place,
) -> Result<Option<Corrector>, Failure> {
    match place {
        Place::Course(course) => {
            let author = author_of(connection, person, course).await?;
            Ok(author.map(Corrector::Author))
        }
        Place::Cohort(cohort) => {
            let Some(facilitator) = facilitator(connection, person, *cohort).await? else {
                return Ok(None);
            };
            let course = course::Entity::find_by_id(facilitator.cohort().course_id)
                .one(connection)
                .await?
                .ok_or(Failure::Invariant("a cohort without its course"))?;
            Ok(Some(Corrector::Facilitator(facilitator, course)))
        }
    }
}
