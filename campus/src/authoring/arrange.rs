//! Puts the modules and items of a draft into another order.

use courseware::CourseId;
use courseware::edit::{Outline, Step, moves};

use super::Writing;
use super::files::relocate_all;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Moves the module in this folder, or the item whose base file lies at this path, one place up or down, and lets the
/// links follow. What stands at the end already stays. None for those who are no authors, and where there is no draft.
///
/// # Errors
/// When the database fails.
pub async fn arrange(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    what: &str,
    step: Step,
) -> Result<Option<()>, Failure> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    let paths = || files.iter().map(|file| file.path.as_str());
    let outline = Outline::of(paths());
    let renamed = match outline.module(what) {
        Some(_) => outline.step_module(what, step),
        None => outline.step_item(what, step),
    };
    let Some(renamed) = renamed else {
        return Ok(Some(()));
    };
    let moves = moves(paths(), &renamed);
    relocate_all(&writing.transaction, moment, writing.by(), files, &moves).await?;
    writing.commit().await?;
    Ok(Some(()))
}
