//! Throws a draft away.

use courseware::CourseId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Writing;
use super::entity::{draft, draft_file};
use super::workspace::newest_of;
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Throws the draft away, if it still is as its author saw it (`version`): `Some(false)` where it is not. None for those
/// who are no authors, where there is no draft, and before the first revision: nothing of the course would be left.
///
/// # Errors
/// When the database fails.
pub async fn discard_draft(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    version: i32,
) -> Result<Option<bool>, Failure> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    if writing.draft.version != version {
        return Ok(Some(false));
    }
    let transaction = &writing.transaction;
    let course = writing.author.course().id;
    if newest_of(transaction, course).await?.is_none() {
        return Ok(None);
    }
    let id = writing.draft.id;
    draft_file::Entity::delete_many()
        .filter(draft_file::Column::DraftId.eq(id))
        .exec(transaction)
        .await?;
    draft::Entity::delete_by_id(id).exec(transaction).await?;
    let course = writing.author.course();
    let entry = Entry::new(actor, Deed::DraftDiscarded)
        .at(course.owner_id)
        .to(Subject::Course(course.id));
    audit::record(transaction, moment, entry).await?;
    writing.transaction.commit().await?;
    Ok(Some(true))
}
