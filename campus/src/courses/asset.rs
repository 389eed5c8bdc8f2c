//! The files that courses show.

use object_store::{ObjectStoreExt, path::Path};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::revision_asset;
use crate::{Campus, Failure};

/// A file of a course.
#[derive(Clone, Debug)]
pub struct AssetFile {
    /// The media type to serve it as.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Where the bytes with this digest lie in the store.
pub(super) fn place(digest: &str) -> Path {
    Path::from(format!(
        "assets/{}/{digest}",
        digest.get(..2).unwrap_or_default()
    ))
}

/// The file with this digest, if any revision shows it. The digest is 256 bits that only readers of the course
/// have seen, so it serves as the permission.
///
/// # Errors
/// When the database or the store fails.
pub async fn asset(campus: &Campus, digest: &str) -> Result<Option<AssetFile>, Failure> {
    let row = revision_asset::Entity::find()
        .filter(revision_asset::Column::Digest.eq(digest))
        .one(campus.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = campus
        .assets()
        .get(&place(&row.digest))
        .await?
        .bytes()
        .await?;
    Ok(Some(AssetFile {
        media_type: row.media_type,
        bytes: bytes.to_vec(),
    }))
}
