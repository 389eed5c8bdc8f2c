//! Moves a lesson or quiz to another module.

use courseware::CourseId;
use courseware::edit::{Outline, moves};

use super::Writing;
use super::files::relocate_all;
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why an item was not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveRefusal {
    /// The module has a file of this name already.
    NameTaken,
}

/// Moves the item whose base file lies at `path` to the end of the module in this folder, its translations with it, and
/// lets the links follow; answers with its new path. Its id stays, and so does what learners have done. In its own module
/// it stays where it is. None for those who are no authors, and where there is no such item or module.
///
/// # Errors
/// [`MoveRefusal`], or when the database fails.
pub async fn move_item(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    path: &str,
    folder: &str,
) -> Result<Option<String>, Error<MoveRefusal>> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    let paths = || files.iter().map(|file| file.path.as_str());
    let outline = Outline::of(paths());
    if outline.item(path).is_none() || outline.module(folder).is_none() {
        return Ok(None);
    }
    let Some(there) = outline.path_in(path, folder) else {
        return Err(Error::Refused(MoveRefusal::NameTaken));
    };
    let moves = moves(paths(), &[(path.to_owned(), there.clone())]);
    if moves.is_empty() {
        return Ok(Some(there));
    }
    // A translation without its base file may lie there.
    if paths().any(|taken| moves.values().any(|new| new == taken)) {
        return Err(Error::Refused(MoveRefusal::NameTaken));
    }
    relocate_all(&writing.transaction, moment, writing.by(), files, &moves).await?;
    writing.commit().await?;
    Ok(Some(there))
}
