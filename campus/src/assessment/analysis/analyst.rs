//! Who looks at the answers to a quiz, and whose answers they may look at.

use std::sync::Arc;

use courseware::{CourseId, InstitutionSlug};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Select};

use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{
    CohortId, CohortStaff, EnrolmentState, Facilitator, cohort_staff, facilitator,
};
use crate::courses::entity::{course, revision};
use crate::courses::{CourseNumber, Revision, RevisionId};
use crate::institutions::{StaffOf, staff_of};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// From where somebody looks: what an address names, before it is known whether they may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// As staff of an institution that is tied to the cohort.
    Staff(InstitutionSlug, CohortId),
    /// As who teaches in the cohort.
    Teacher(CohortId),
    /// As staff of the institution that owns the course.
    Owner(InstitutionSlug, CourseId),
}

/// Who looks at the answers to a quiz.
#[derive(Clone, Debug)]
pub enum Analyst {
    /// Sees the answers of the learners in the institution's sight.
    Staff(CohortStaff),
    /// Sees the answers of all learners of the cohort.
    Teacher(Facilitator),
    /// Sees what may be told of all cohorts.
    Owner(CourseOwner),
}

/// One of the staff of the institution that owns a course: may know how many, never who.
#[derive(Clone, Debug)]
pub struct CourseOwner {
    staff: StaffOf,
    course: course::Model,
}

impl CourseOwner {
    /// By which right.
    pub fn staff(&self) -> &StaffOf {
        &self.staff
    }

    /// The course.
    pub fn course(&self) -> &course::Model {
        &self.course
    }
}

impl Analyst {
    /// The proof that the person may look from this seat, if so. One to five queries.
    pub(super) async fn mint(
        campus: &Campus,
        viewer: &SignedIn,
        seat: &Seat,
    ) -> Result<Option<Self>, Failure> {
        let connection = campus.read();
        Ok(match seat {
            Seat::Staff(institution, cohort) => {
                let staff = cohort_staff(connection, viewer, institution, *cohort).await?;
                staff.map(Self::Staff)
            }
            Seat::Teacher(cohort) => {
                let teacher = facilitator(connection, viewer, *cohort).await?;
                teacher.map(Self::Teacher)
            }
            Seat::Owner(institution, course) => {
                let Some(staff) = staff_of(connection, viewer, institution).await? else {
                    return Ok(None);
                };
                let course = course::Entity::find()
                    .filter(course::Column::Slug.eq(course.as_str()))
                    .filter(course::Column::OwnerId.eq(staff.institution().id))
                    .one(connection)
                    .await?;
                course.map(|course| Self::Owner(CourseOwner { staff, course }))
            }
        })
    }

    /// The cohort that they look at; none where they look at all of a course.
    pub fn cohort(&self) -> Option<&cohort::Model> {
        match self {
            Self::Staff(staff) => Some(staff.cohort()),
            Self::Teacher(teacher) => Some(teacher.cohort()),
            Self::Owner(_) => None,
        }
    }

    /// Whether they may only be told what [`crate::disclosure`] lets through.
    pub fn is_told_little(&self) -> bool {
        matches!(self, Self::Owner(_))
    }

    pub(super) fn course(&self) -> CourseNumber {
        match self {
            Self::Staff(staff) => staff.cohort().course_id,
            Self::Teacher(teacher) => teacher.cohort().course_id,
            Self::Owner(owner) => owner.course.id,
        }
    }

    /// The enrolments whose attempts count.
    pub(super) fn enrolments(&self) -> Select<enrolment::Entity> {
        let all = match self {
            Self::Staff(staff) => staff.enrolments_in_sight(),
            Self::Teacher(teacher) => enrolment::Entity::find()
                .filter(enrolment::Column::CohortId.eq(teacher.cohort().id)),
            Self::Owner(owner) => enrolment::Entity::find()
                .inner_join(cohort::Entity)
                .filter(cohort::Column::CourseId.eq(owner.course.id)),
        };
        all.filter(enrolment::Column::State.ne(EnrolmentState::Withdrawn))
    }

    /// How many people learn there: whoever may only be told little could reckon from it who has not answered.
    pub(super) async fn learners(&self, campus: &Campus) -> Result<u64, Failure> {
        let learning = [EnrolmentState::Active, EnrolmentState::Completed];
        let learners = self.enrolments();
        let learners = learners.filter(enrolment::Column::State.is_in(learning));
        Ok(learners.count(campus.read()).await?)
    }

    /// The revision that the cohort is on, or the newest of the course.
    pub(super) async fn current(&self, campus: &Campus) -> Result<Option<Arc<Revision>>, Failure> {
        let id = match self.cohort() {
            Some(cohort) => Some(cohort.revision_id),
            None => newest(campus, self.course()).await?,
        };
        match id {
            Some(id) => Ok(Some(campus.library().revision(campus.read(), id).await?)),
            None => Ok(None),
        }
    }
}

async fn newest(campus: &Campus, course: CourseNumber) -> Result<Option<RevisionId>, Failure> {
    use sea_orm::QuerySelect;
    Ok(revision::Entity::find()
        .select_only()
        .column(revision::Column::Id)
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Id)
        .limit(1)
        .into_tuple()
        .one(campus.read())
        .await?)
}
