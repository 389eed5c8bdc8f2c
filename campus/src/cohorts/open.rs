//! Opens a cohort of a course.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Select,
};

use super::entity::cohort;
use super::{CohortId, EnrolmentRule};
use crate::courses::entity::course;
use crate::courses::{CourseNumber, RevisionId};
use crate::institutions::InstitutionId;
use crate::{Campus, Failure, Moment, Operator, Transaction, Wording};

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
    let opened = insert(&transaction, moment, new).await?;
    transaction.commit().await?;
    Ok(opened)
}

/// Opens the cohort if the course has none at all, whoever hosts it, and answers with it; else nothing happens.
///
/// # Errors
/// When the database fails, or the course, revision or host is not there.
pub async fn open_first(
    campus: &Campus,
    moment: &Moment,
    _by: Operator,
    new: NewCohort,
) -> Result<Option<CohortId>, Failure> {
    // Asked without the writers' lock first: nearly every course has a cohort.
    if any_of(new.course).one(campus.read()).await?.is_some() {
        return Ok(None);
    }
    let transaction = campus.begin().await?;
    // Whoever opens a first cohort of this course at the same time waits here, and then finds ours.
    course::Entity::find_by_id(new.course)
        .lock_exclusive()
        .one(&transaction)
        .await?;
    if any_of(new.course).one(&transaction).await?.is_some() {
        return Ok(None);
    }
    let opened = insert(&transaction, moment, new).await?;
    transaction.commit().await?;
    Ok(Some(opened))
}

fn any_of(course: CourseNumber) -> Select<cohort::Entity> {
    cohort::Entity::find().filter(cohort::Column::CourseId.eq(course))
}

async fn insert(
    transaction: &Transaction,
    moment: &Moment,
    new: NewCohort,
) -> Result<CohortId, Failure> {
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
    .insert(transaction)
    .await?;
    Ok(opened.id)
}
