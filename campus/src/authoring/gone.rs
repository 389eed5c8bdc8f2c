//! What `course.md` says of items that are there no more.
//!
//! Learners may have worked on them: a revision that neither has nor names such an item is refused.

use courseware::edit::{front_matter_values, set_front_matter_list};

use super::Writing;
use super::entity::draft_file;
use super::workspace::newest_of;
use crate::{Campus, Failure, Moment};

const COURSE: &str = "course.md";
const REMOVED: &str = "removed";

/// Writes that these items are gone, as far as the newest revision has them.
pub(super) async fn note_removed(
    campus: &Campus,
    moment: &Moment,
    writing: &Writing,
    files: &[draft_file::Model],
    mut items: Vec<String>,
) -> Result<(), Failure> {
    let transaction = &writing.transaction;
    let Some(newest) = newest_of(transaction, writing.author.course().id).await? else {
        return Ok(());
    };
    let newest = campus.library().revision(transaction, newest.id).await?;
    items.retain(|id| id.parse().is_ok_and(|id| newest.course.item(&id).is_some()));
    rewrite_list(moment, writing, files, |listed| {
        items.retain(|id| !listed.contains(id));
        listed.append(&mut items);
    })
    .await
}

/// Takes the note back: the item is there again.
pub(super) async fn note_returned(
    moment: &Moment,
    writing: &Writing,
    files: &[draft_file::Model],
    item: &str,
) -> Result<(), Failure> {
    rewrite_list(moment, writing, files, |listed| {
        listed.retain(|id| id != item)
    })
    .await
}

async fn rewrite_list(
    moment: &Moment,
    writing: &Writing,
    files: &[draft_file::Model],
    change: impl FnOnce(&mut Vec<String>),
) -> Result<(), Failure> {
    let Some(course) = files.iter().find(|file| file.path == COURSE) else {
        return Ok(());
    };
    let text = course.text.as_deref().unwrap_or_default();
    let before = front_matter_values(text, REMOVED);
    let mut listed = before.clone();
    change(&mut listed);
    if listed == before {
        return Ok(());
    }
    let text = set_front_matter_list(text, REMOVED, &listed);
    writing.rewrite(moment, course, text).await
}
