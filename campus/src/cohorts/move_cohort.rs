//! Moves a cohort to another revision of its course.

use courseware::InstitutionSlug;
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::entity::cohort;
use super::{CohortId, Tie, cohort_staff};
use crate::audit::{self, Deed, Entry, Subject};
use crate::courses::RevisionId;
use crate::courses::entity::revision;
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why a cohort was not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveRefusal {
    /// Somebody moved it since the page was opened.
    MovedMeanwhile {
        /// The number of the revision that it is on now.
        now: i32,
    },
    /// The course has no revision with this number.
    NoSuchRevision,
}

/// Moves the cohort from the revision that its staff saw it on to another, for the staff of its host. What learners
/// have done carries over by item, who has completed the course keeps that, and attempts stay on the revision that
/// they began with. None for anyone else.
///
/// # Errors
/// [`MoveRefusal`], or when the database fails.
pub async fn move_cohort(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    institution: &InstitutionSlug,
    id: CohortId,
    from: i32,
    to: i32,
) -> Result<Option<()>, Error<MoveRefusal>> {
    let transaction = campus.begin().await?;
    // Two who move it at once do so one after the other, and the later is told.
    cohort::Entity::find_by_id(id)
        .lock(LockType::NoKeyUpdate)
        .one(&transaction)
        .await?;
    let staff = cohort_staff(&transaction, actor, institution, id).await?;
    let Some(staff) = staff.filter(|staff| staff.tie() == Tie::Host) else {
        return Ok(None);
    };
    let cohort = staff.cohort();
    let library = campus.library();
    let now = library.revision(&transaction, cohort.revision_id).await?;
    if now.number != from {
        return Err(Error::Refused(MoveRefusal::MovedMeanwhile {
            now: now.number,
        }));
    }
    let target: Option<RevisionId> = revision::Entity::find()
        .select_only()
        .column(revision::Column::Id)
        .filter(revision::Column::CourseId.eq(cohort.course_id))
        .filter(revision::Column::Number.eq(to))
        .into_tuple()
        .one(&transaction)
        .await?;
    let Some(target) = target else {
        return Err(Error::Refused(MoveRefusal::NoSuchRevision));
    };
    if target == cohort.revision_id {
        return Ok(Some(()));
    }
    cohort::ActiveModel {
        id: Set(id),
        revision_id: Set(target),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    let entry = Entry::new(actor, Deed::CohortMoved)
        .at(cohort.host_id)
        .to(Subject::Cohort(id))
        .fact("from", from)
        .fact("to", to);
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
