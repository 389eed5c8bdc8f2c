//! Gives a module, lesson or quiz another title or another name, and keeps its id.

use courseware::edit::{Outline, front_matter_value, moves, set_front_matter};
use courseware::{CourseId, ItemId};

use super::Writing;
use super::entity::draft_file;
use super::files::relocate_all;
use crate::people::SignedIn;
use crate::{Campus, Error, Line, Moment};

/// Why nothing was renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenameRefusal {
    /// Something else in the same place has this name.
    NameTaken,
}

/// What is renamed, and what was found of it.
struct Found {
    /// The folder of a module, or the path of an item.
    old: String,
    /// The same with the new name.
    new: String,
    /// The file that carries title and id.
    head: String,
    slug: String,
}

/// Renames the module in this folder, or the item whose base file lies at this path: its title, and the name by which
/// its files are called. Progress is kept by id, so the id is written into the file when the name no longer gives it.
/// None for those who are no authors, and where there is nothing of the kind.
///
/// # Errors
/// [`RenameRefusal`], or when the database fails.
pub async fn rename(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    what: &str,
    title: &Line<200>,
    name: &ItemId,
) -> Result<Option<()>, Error<RenameRefusal>> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    let outline = Outline::of(files.iter().map(|file| file.path.as_str()));
    let Some(found) = find(&outline, what, name) else {
        return Ok(None);
    };
    let is_there = |path: &str| {
        files.iter().any(|file| {
            file.path == path
                || file
                    .path
                    .strip_prefix(path)
                    .is_some_and(|rest| rest.starts_with('/'))
        })
    };
    if found.new != found.old && is_there(&found.new) {
        return Err(Error::Refused(RenameRefusal::NameTaken));
    }
    let Some(head) = files.iter().find(|file| file.path == found.head) else {
        return Ok(None);
    };
    write_head(&writing, moment, head, title, &found).await?;
    // Anew, as the file that carries the title was changed.
    let files = writing.files().await?;
    let renamed = [(found.old, found.new)];
    let moves = moves(files.iter().map(|file| file.path.as_str()), &renamed);
    relocate_all(&writing.transaction, moment, writing.by(), files, &moves).await?;
    writing.commit().await?;
    Ok(Some(()))
}

fn find(outline: &Outline, what: &str, name: &ItemId) -> Option<Found> {
    if let Some(module) = outline.module(what) {
        return Some(Found {
            old: module.folder.clone(),
            new: if module.slug == name.as_str() {
                module.folder.clone()
            } else {
                module.renamed(name.as_str())
            },
            head: format!("{what}/module.md"),
            slug: module.slug.clone(),
        });
    }
    let (_, item) = outline.item(what)?;
    Some(Found {
        old: item.path.clone(),
        new: if item.slug == name.as_str() {
            item.path.clone()
        } else {
            item.renamed(name.as_str())
        },
        head: item.path.clone(),
        slug: item.slug.clone(),
    })
}

async fn write_head(
    writing: &Writing,
    moment: &Moment,
    head: &draft_file::Model,
    title: &Line<200>,
    found: &Found,
) -> Result<(), Error<RenameRefusal>> {
    let before = head.text.as_deref().unwrap_or_default();
    let mut text = before.to_owned();
    if front_matter_value(&text, "title").as_deref() != Some(title.as_str()) {
        text = set_front_matter(&text, "title", title.as_str());
    }
    if found.old != found.new && front_matter_value(&text, "id").is_none() {
        text = set_front_matter(&text, "id", &found.slug);
    }
    if text == before {
        return Ok(());
    }
    Ok(writing.rewrite(moment, head, text).await?)
}
