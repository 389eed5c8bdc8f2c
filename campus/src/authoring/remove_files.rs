//! Takes a module, a lesson, a quiz or another file out of a draft.

use courseware::CourseId;
use courseware::edit::{Outline, base_path};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::add_item::item_id;
use super::completed::completed_by_many;
use super::entity::draft_file;
use super::gone::note_removed;
use super::{DraftFileId, Writing, workspace};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// What removing would take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// What it is called.
    pub title: String,
    /// The paths of the files that would go.
    pub paths: Vec<String>,
    /// Whether five or more learners have completed something of it.
    pub completed: bool,
}

/// What would go with the module in this folder, the text whose base file lies at this path, or the one file there. None
/// for those who are no authors, and where there is nothing of the kind.
///
/// # Errors
/// When the database fails.
pub async fn removal(
    campus: &Campus,
    actor: &SignedIn,
    slug: &CourseId,
    what: &str,
) -> Result<Option<Removal>, Failure> {
    let Some(workspace) = workspace(campus, actor, slug).await? else {
        return Ok(None);
    };
    let (true, Some(draft)) = (workspace.hand.is_author(), &workspace.draft) else {
        return Ok(None);
    };
    let outline = draft.outline();
    let files = going(&outline, &draft.files, what);
    if files.is_empty() {
        return Ok(None);
    }
    let items = item_ids(&outline, &draft.files, &files);
    let completed = completed_by_many(campus.read(), workspace.hand.course().id, items).await?;
    let head = match outline.module(what) {
        Some(_) => format!("{what}/module.md"),
        None => what.to_owned(),
    };
    Ok(Some(Removal {
        title: draft.title(&head).unwrap_or_else(|| what.to_owned()),
        paths: files.iter().map(|file| file.path.clone()).collect(),
        completed,
    }))
}

/// Takes it out of the draft; items that were published are noted in `course.md` as removed. None as for [`removal`].
///
/// # Errors
/// When the database fails.
pub async fn remove_files(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    what: &str,
) -> Result<Option<()>, Failure> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    let outline = Outline::of(files.iter().map(|file| file.path.as_str()));
    let going = going(&outline, &files, what);
    if going.is_empty() {
        return Ok(None);
    }
    note_removed(
        campus,
        moment,
        &writing,
        &files,
        item_ids(&outline, &files, &going),
    )
    .await?;
    let going: Vec<DraftFileId> = going.iter().map(|file| file.id).collect();
    let course = writing.author.course();
    let entry = Entry::new(actor, Deed::DraftFilesRemoved)
        .at(course.owner_id)
        .to(Subject::Course(course.id))
        .fact("what", what)
        .fact("files", going.len());
    audit::record(&writing.transaction, moment, entry).await?;
    draft_file::Entity::delete_many()
        .filter(draft_file::Column::Id.is_in(going))
        .exec(&writing.transaction)
        .await?;
    writing.commit().await?;
    Ok(Some(()))
}

/// The ids of the items among the files that go.
fn item_ids(
    outline: &Outline,
    files: &[draft_file::Model],
    going: &[&draft_file::Model],
) -> Vec<String> {
    let items = outline.modules.iter().flat_map(|module| &module.items);
    items
        .filter(|item| going.iter().any(|file| file.path == item.path))
        .map(|item| item_id(files, &item.path, &item.slug))
        .collect()
}

/// A module with all that lies in it, a text with its translations, or one file. The course itself does not go.
fn going<'draft>(
    outline: &Outline,
    files: &'draft [draft_file::Model],
    what: &str,
) -> Vec<&'draft draft_file::Model> {
    let is_module = outline.module(what).is_some();
    let is_text = what.ends_with(".md") && base_path(what) == what;
    let is_needed = what == "course.md" || what.ends_with("/module.md");
    files
        .iter()
        .filter(|file| {
            let path = file.path.as_str();
            if is_module {
                path.strip_prefix(what)
                    .is_some_and(|rest| rest.starts_with('/'))
            } else if is_text {
                base_path(path) == what && !is_needed
            } else {
                path == what
            }
        })
        .collect()
}
