//! The pictures and documents of a draft.

use courseware::CourseId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{draft, draft_file};
use crate::courses::{AssetDigest, AssetFile, course_hand};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The file with this digest in the draft of the course, for its authors and reviewers; none for others.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn draft_asset(
    campus: &Campus,
    actor: &SignedIn,
    slug: &CourseId,
    digest: &AssetDigest,
) -> Result<Option<AssetFile>, Failure> {
    let connection = campus.read();
    let Some(hand) = course_hand(connection, actor, slug).await? else {
        return Ok(None);
    };
    let Some(draft) = draft::Entity::find()
        .filter(draft::Column::CourseId.eq(hand.course().id))
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    let file = draft_file::Entity::find()
        .filter(draft_file::Column::DraftId.eq(draft.id))
        .filter(draft_file::Column::Digest.eq(digest.as_str()))
        .one(connection)
        .await?;
    Ok(file.and_then(|file| {
        let (digest, media_type) = file.digest.zip(file.media_type)?;
        Some(AssetFile::stored(&digest, media_type, file.length))
    }))
}
