//! Opens a cohort of a course.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::cohort;
use super::{CohortId, EnrolmentRule};
use crate::courses::{CourseNumber, RevisionId};
use crate::institutions::InstitutionId;
use crate::{Campus, Failure, Moment, Operator, Wording};

/// What a new cohort is to be.
#[derive(Clone, Debug)]
pub struct NewCohort {
    /// The course.
    pub course: CourseNumber,
    /// The revision it begins on.
    pub revision: RevisionId,
    /// The institution that hosts it.
    pub host: InstitutionId,
    /// What it is called.
    pub title: Wording,
    /// How people get in.
    pub enrolment_rule: EnrolmentRule,
}

/// Opens the cohort at once and without an end, or finds the one of this course and host with the same title.
///
/// # Errors
/// When the database fails, or the course, revision or host is not there.
pub async fn open(
    campus: &Campus,
    moment: &Moment,
    _by: Operator,
    new: NewCohort,
) -> Result<CohortId, Failure> {
    let transaction = campus.begin().await?;
    let same = cohort::Entity::find()
        .filter(cohort::Column::CourseId.eq(new.course))
        .filter(cohort::Column::HostId.eq(new.host))
        .all(&transaction)
        .await?
        .into_iter()
        .find(|cohort| cohort.title == new.title);
    if let Some(same) = same {
        return Ok(same.id);
    }
    let opened = cohort::ActiveModel {
        course_id: Set(new.course),
        revision_id: Set(new.revision),
        host_id: Set(new.host),
        title: Set(new.title),
        enrolment_rule: Set(new.enrolment_rule),
        starts_at: Set(Some(moment.now())),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    transaction.commit().await?;
    Ok(opened.id)
}
