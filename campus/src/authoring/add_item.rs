//! Adds modules, lessons and quizzes to a draft.

use courseware::edit::{Outline, front_matter_value, set_front_matter};
use courseware::{CourseId, ItemId};
use sea_orm::ActiveModelTrait;

use super::Writing;
use super::entity::draft_file;
use super::files::{Content, row};
use super::gone::note_returned;
use crate::people::SignedIn;
use crate::{Campus, Error, Line, Moment};

/// A module, lesson or quiz to be.
#[derive(Clone, Debug)]
pub struct NewItem {
    /// Its id.
    pub id: ItemId,
    /// What it is called.
    pub title: Line<200>,
    /// What its file says under the front matter, and perhaps in it besides the title.
    pub text: String,
}

/// Why nothing was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddRefusal {
    /// Something of the course has this id already.
    IdTaken,
    /// The draft has this file already.
    FileTaken,
    /// The draft has as many files as a course may have.
    TooMany,
}

/// Adds a module at the end, and answers with the path of its file. None for those who are no authors, and where there
/// is no draft.
///
/// # Errors
/// [`AddRefusal`], or when the database fails.
pub async fn add_module(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    new: NewItem,
) -> Result<Option<String>, Error<AddRefusal>> {
    add(campus, moment, actor, slug, new, |outline, new| {
        Some(format!(
            "{}/module.md",
            outline.next_folder(new.id.as_str())
        ))
    })
    .await
}

/// Adds a lesson or quiz at the end of the module in this folder, and answers with its path. None for those who are no
/// authors, and where there is no such module.
///
/// # Errors
/// [`AddRefusal`], or when the database fails.
pub async fn add_item(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    folder: &str,
    new: NewItem,
) -> Result<Option<String>, Error<AddRefusal>> {
    add(campus, moment, actor, slug, new, |outline, new| {
        Some(outline.module(folder)?.next_path(new.id.as_str()))
    })
    .await
}

async fn add(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    new: NewItem,
    place: impl FnOnce(&Outline, &NewItem) -> Option<String>,
) -> Result<Option<String>, Error<AddRefusal>> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    let outline = Outline::of(files.iter().map(|file| file.path.as_str()));
    if files.len() >= courseware::MAX_FILES {
        return Err(Error::Refused(AddRefusal::TooMany));
    }
    let taken = item_ids(&outline, &files)
        .chain(outline.modules.iter().map(|module| module.slug.clone()))
        .any(|id| id == new.id.as_str());
    if taken {
        return Err(Error::Refused(AddRefusal::IdTaken));
    }
    let Some(path) = place(&outline, &new) else {
        return Ok(None);
    };
    let text = set_front_matter(&new.text, "title", new.title.as_str());
    row(
        writing.draft.id,
        moment,
        writing.by(),
        &path,
        Content::Text(text),
    )
    .insert(&writing.transaction)
    .await?;
    note_returned(moment, &writing, &files, new.id.as_str()).await?;
    writing.commit().await?;
    Ok(Some(path))
}

/// The ids of all items, as their files or the names of these say.
pub(super) fn item_ids<'draft>(
    outline: &'draft Outline,
    files: &'draft [draft_file::Model],
) -> impl Iterator<Item = String> {
    outline
        .modules
        .iter()
        .flat_map(|module| &module.items)
        .map(|item| item_id(files, &item.path, &item.slug))
}

/// The id of the item whose base file lies at this path.
pub(super) fn item_id(files: &[draft_file::Model], path: &str, slug: &str) -> String {
    files
        .iter()
        .find(|file| file.path == path)
        .and_then(|file| front_matter_value(file.text.as_deref()?, "id"))
        .unwrap_or_else(|| slug.to_owned())
}
