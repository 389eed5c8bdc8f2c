//! The files that courses show.

use std::ops::Range;
use std::str::FromStr;

use object_store::{ObjectStoreExt, path::Path};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;

use super::entity::revision_asset;
use crate::{Campus, Failure};

/// A file of a course. Its bytes are read when they are asked for, all of them or a part.
#[derive(Clone, Debug)]
pub struct AssetFile {
    /// The media type to serve it as.
    pub media_type: String,
    /// How many bytes it has.
    pub length: u64,
    place: Path,
}

impl AssetFile {
    /// What the store keeps under this digest.
    pub(crate) fn stored(digest: &str, media_type: String, length: i64) -> Self {
        Self {
            place: place(digest),
            media_type,
            length: u64::try_from(length).unwrap_or(0),
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn bytes(&self, campus: &Campus) -> Result<Vec<u8>, Failure> {
        let found = campus.assets().get(&self.place).await?;
        Ok(found.bytes().await?.to_vec())
    }

    /// A part of its bytes, not empty and within its length.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn part(&self, campus: &Campus, range: Range<u64>) -> Result<Vec<u8>, Failure> {
        let found = campus.assets().get_range(&self.place, range).await?;
        Ok(found.to_vec())
    }
}

/// SHA-256 of a file in hex, by which it is named: 64 small digits and letters.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct AssetDigest(String);

/// A text that can't be a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a digest is 64 hexadecimal digits")]
pub struct InvalidDigest;

impl AssetDigest {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AssetDigest {
    type Error = InvalidDigest;

    fn try_from(text: String) -> Result<Self, InvalidDigest> {
        let is_digest = text.len() == 64
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if is_digest {
            Ok(Self(text))
        } else {
            Err(InvalidDigest)
        }
    }
}

impl FromStr for AssetDigest {
    type Err = InvalidDigest;

    fn from_str(text: &str) -> Result<Self, InvalidDigest> {
        text.to_owned().try_into()
    }
}

/// Where the bytes with this digest lie in the store.
pub(crate) fn place(digest: &str) -> Path {
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
pub async fn asset(campus: &Campus, digest: &AssetDigest) -> Result<Option<AssetFile>, Failure> {
    let row = revision_asset::Entity::find()
        .filter(revision_asset::Column::Digest.eq(digest.0.as_str()))
        .one(campus.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(AssetFile::stored(
        &row.digest,
        row.media_type,
        row.length,
    )))
}
