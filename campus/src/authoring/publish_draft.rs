//! Makes the next revision of what stands in a draft.

use courseware::CourseId;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::workshop::gather;
use super::{Writing, workspace};
use crate::courses::{PublishRefusal, Published, Publisher, Reason, prepare, publish_prepared};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why nothing was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishDraftRefusal {
    /// Somebody changed the draft since its author looked at what would be published.
    ChangedMeanwhile,
    /// It is not settled which version of so many files shall stand.
    Conflicts(usize),
    /// The revision was refused.
    Revision(PublishRefusal),
}

/// Publishes the draft, which its author saw at `version`; it then goes on from the new revision. None for those who
/// are no authors, and where there is no draft.
///
/// # Errors
/// [`PublishDraftRefusal`], or when the database or the asset store fails; then nothing was published.
pub async fn publish_draft(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    version: i32,
    reason: Option<Reason>,
) -> Result<Option<Published>, Error<PublishDraftRefusal>> {
    let Some(workspace) = workspace(campus, actor, slug).await? else {
        return Ok(None);
    };
    let (Some(author), Some(draft)) = (workspace.hand.author(), &workspace.draft) else {
        return Ok(None);
    };
    let conflicts = draft.conflicts().count();
    if conflicts > 0 {
        return Err(Error::Refused(PublishDraftRefusal::Conflicts(conflicts)));
    }
    let sources = gather(campus, slug.as_str(), &draft.files, None).await?;
    let base = draft.base.unwrap_or(0);
    let seen = draft.row.version;
    let prepared = prepare(campus, &sources).await.map_err(refused)?;
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    if seen != version || writing.draft.version != version {
        return Err(Error::Refused(PublishDraftRefusal::ChangedMeanwhile));
    }
    let by = Publisher::Author(author);
    let transaction = &writing.transaction;
    let published = publish_prepared(transaction, moment, by, &prepared, Some(base), reason)
        .await
        .map_err(refused)?;
    let mut row = writing.draft.clone().into_active_model();
    row.base_id = Set(Some(published.revision));
    row.update(transaction).await?;
    writing.commit().await?;
    Ok(Some(published))
}

fn refused(error: Error<PublishRefusal>) -> Error<PublishDraftRefusal> {
    match error {
        Error::Refused(refusal) => Error::Refused(PublishDraftRefusal::Revision(refusal)),
        Error::Failed(failure) => Error::Failed(failure),
    }
}
