//! Starts the draft of a course from its newest revision.

use courseware::CourseId;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{draft, draft_file};
use super::files::{files_of_revision, row};
use super::workspace::newest_of;
use super::writing::hold_course;
use crate::audit::{self, Deed, Entry, Subject};
use crate::courses::author_of;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Copies the newest revision's files into a draft, unless there is one. None for those who are no authors.
///
/// # Errors
/// When the database fails.
pub async fn start_draft(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    hold_course(&transaction, slug).await?;
    let Some(author) = author_of(&transaction, actor, slug).await? else {
        return Ok(None);
    };
    let course = author.course();
    let known = draft::Entity::find()
        .filter(draft::Column::CourseId.eq(course.id))
        .one(&transaction)
        .await?;
    if known.is_some() {
        return Ok(Some(()));
    }
    let base = newest_of(&transaction, course.id).await?;
    let started = draft::ActiveModel {
        course_id: Set(course.id),
        base_id: Set(base.as_ref().map(|base| base.id)),
        version: Set(1),
        started_by: Set(Some(actor.id())),
        started_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    if let Some(base) = &base {
        let files = files_of_revision(&transaction, base.id).await?;
        for (path, content) in files {
            let file: draft_file::ActiveModel = row(started.id, moment, actor.id(), &path, content);
            file.insert(&transaction).await?;
        }
    }
    let entry = Entry::new(actor, Deed::DraftStarted)
        .at(course.owner_id)
        .to(Subject::Course(course.id))
        .fact("base", base.map_or(0, |base| base.number));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
