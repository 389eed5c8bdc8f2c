//! Puts the files of a folder in the place of a draft's.

use courseware::{AssetKind, CourseId, Sources};
use object_store::{ObjectStoreExt, PutPayload};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};

use super::Writing;
use super::entity::draft_file;
use super::files::{Content, row};
use super::workshop::gather;
use super::{FileText, Workspace};
use crate::audit::{self, Deed, Entry, Subject};
use crate::courses::{author_of, place};
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment};

/// Why a draft was left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplaceRefusal {
    /// Somebody changed the draft since its author looked.
    ChangedMeanwhile,
    /// The text at this path is too long, or not written in UTF-8.
    Unreadable(String),
}

/// Puts these files in the place of all files of the draft, which its author saw at `version`. None for those who are no
/// authors, and where there is no draft.
///
/// # Errors
/// [`ReplaceRefusal`], or when the database or the asset store fails; then the draft is as it was.
pub async fn replace_draft(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    version: i32,
    sources: &Sources,
) -> Result<Option<()>, Error<ReplaceRefusal>> {
    // Asked before anything is stored, and again by the transaction.
    if author_of(campus.read(), actor, slug).await?.is_none() {
        return Ok(None);
    }
    let mut files = Vec::new();
    for (path, bytes) in sources.iter() {
        files.push((path.to_owned(), content(campus, path, bytes).await?));
    }
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    if writing.draft.version != version {
        return Err(Error::Refused(ReplaceRefusal::ChangedMeanwhile));
    }
    let transaction = &writing.transaction;
    draft_file::Entity::delete_many()
        .filter(draft_file::Column::DraftId.eq(writing.draft.id))
        .exec(transaction)
        .await?;
    let course = writing.author.course();
    let entry = Entry::new(actor, Deed::DraftReplaced)
        .at(course.owner_id)
        .to(Subject::Course(course.id))
        .fact("files", files.len());
    audit::record(transaction, moment, entry).await?;
    for (path, content) in files {
        row(writing.draft.id, moment, writing.by(), &path, content)
            .insert(transaction)
            .await?;
    }
    writing.commit().await?;
    Ok(Some(()))
}

/// What a file holds. Bytes go into the store, where they are named by what they are.
async fn content(
    campus: &Campus,
    path: &str,
    bytes: &[u8],
) -> Result<Content, Error<ReplaceRefusal>> {
    if path.ends_with(".md") {
        let unreadable = || Error::Refused(ReplaceRefusal::Unreadable(path.to_owned()));
        let text = std::str::from_utf8(bytes).map_err(|_| unreadable())?;
        let text = FileText::parse(text).map_err(|_| unreadable())?;
        return Ok(Content::Text(text.into_string()));
    }
    let digest = hex::encode(Sha256::digest(bytes));
    let payload = PutPayload::from(bytes.to_vec());
    campus.assets().put(&place(&digest), payload).await?;
    // Of what kinds courses carry is for the check to tell.
    let media_type =
        AssetKind::of_path(path).map_or("application/octet-stream", AssetKind::media_type);
    Ok(Content::Asset {
        digest,
        media_type: media_type.to_owned(),
        length: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
    })
}

/// The files of the draft as a folder; none where there is no draft.
///
/// # Errors
/// When the asset store fails.
pub async fn draft_sources(
    campus: &Campus,
    workspace: &Workspace,
) -> Result<Option<Sources>, Failure> {
    match &workspace.draft {
        Some(draft) => {
            let sources = gather(campus, workspace.slug(), &draft.files, None).await?;
            Ok(Some(sources))
        }
        None => Ok(None),
    }
}
