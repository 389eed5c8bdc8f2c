//! What the course's check says of a draft.

use std::sync::Arc;

use super::workshop::{examine, examined, gather};
use super::{Examined, FileInDraft, FileText, Workspace};
use crate::{Campus, Failure};

/// Checks the draft as it is saved; none where there is no draft.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn check_draft(
    campus: &Campus,
    workspace: &Workspace,
) -> Result<Option<Arc<Examined>>, Failure> {
    let Some(draft) = &workspace.draft else {
        return Ok(None);
    };
    let found = examine(campus, workspace.slug(), &draft.row, &draft.files).await?;
    Ok(Some(found))
}

/// Checks the draft as it would be with this text in the file. Nothing is saved.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn check_with(
    campus: &Campus,
    file: &FileInDraft,
    text: &FileText,
) -> Result<Examined, Failure> {
    let draft = file.workspace.draft.as_ref();
    let files = draft
        .map(|draft| draft.files.as_slice())
        .unwrap_or_default();
    let instead = Some((file.file.path.as_str(), text.as_str()));
    let sources = gather(campus, file.workspace.slug(), files, instead).await?;
    examined(campus, sources).await
}
