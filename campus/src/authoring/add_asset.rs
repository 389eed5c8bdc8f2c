//! Puts a picture or document into a draft.

use courseware::CourseId;
use object_store::{ObjectStoreExt, PutPayload};
use sea_orm::ActiveModelTrait;
use sha2::{Digest, Sha256};

use super::entity::draft_file;
use super::files::{Content, row};
use super::picture::{self, Kept};
use super::{InvalidFile, Writing};
use crate::courses::{author_of, place};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Characters of a file's name.
const LONGEST_NAME: usize = 48;

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetRefusal {
    /// It can't be part of a course.
    Invalid(InvalidFile),
    /// The course has no room for it.
    NoRoom,
}

/// Puts the file that was sent under this name among the assets of the draft, and answers with its path; the same file
/// once more is the same. None for those who are no authors, and where there is no draft.
///
/// # Errors
/// [`AssetRefusal`], or when the database or the asset store fails.
pub async fn add_asset(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Option<String>, Error<AssetRefusal>> {
    // Asked before a large file is decoded, and again by the transaction.
    if author_of(campus.read(), actor, slug).await?.is_none() {
        return Ok(None);
    }
    let kept = picture::read(name, bytes)
        .await
        .map_err(|error| match error {
            Error::Refused(invalid) => Error::Refused(AssetRefusal::Invalid(invalid)),
            Error::Failed(failure) => Error::Failed(failure),
        })?;
    let digest = hex::encode(Sha256::digest(&kept.bytes));
    // Named by what it holds: storing it does no harm if it is not taken then.
    let payload = PutPayload::from(kept.bytes.clone());
    campus.assets().put(&place(&digest), payload).await?;
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    if let Some(same) = files
        .iter()
        .find(|file| file.digest.as_ref() == Some(&digest))
    {
        return Ok(Some(same.path.clone()));
    }
    if !has_room(&files, &kept) {
        return Err(Error::Refused(AssetRefusal::NoRoom));
    }
    let path = free_path(&files, name, &kept.ending);
    let content = Content::Asset {
        digest,
        media_type: kept.kind.media_type().to_owned(),
        length: i64::try_from(kept.bytes.len()).unwrap_or(i64::MAX),
    };
    row(writing.draft.id, moment, writing.by(), &path, content)
        .insert(&writing.transaction)
        .await?;
    writing.commit().await?;
    Ok(Some(path))
}

fn has_room(files: &[draft_file::Model], kept: &Kept) -> bool {
    let total: u64 = files.iter().map(|file| file.length.unsigned_abs()).sum();
    files.len() < courseware::MAX_FILES
        && total + (kept.bytes.len() as u64) <= courseware::MAX_TOTAL_BYTES as u64
}

/// A path of small Latin letters and digits after the name, which nothing has yet.
fn free_path(files: &[draft_file::Model], name: &str, ending: &str) -> String {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let plain: String = stem
        .chars()
        .map(|character| match character {
            _ if character.is_ascii_alphanumeric() => character.to_ascii_lowercase(),
            _ => '-',
        })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let mut stem: String = words.join("-").chars().take(LONGEST_NAME).collect();
    if stem.is_empty() {
        "file".clone_into(&mut stem);
    }
    let mut path = format!("assets/{stem}.{ending}");
    let mut number = 2;
    while files.iter().any(|file| file.path == path) {
        path = format!("assets/{stem}-{number}.{ending}");
        number += 1;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_plain() {
        for (name, expected) in [
            ("C:\\Photos\\IMG 0012 (2).JPG", "assets/img-0012-2.jpg"),
            ("رجسٹر.png", "assets/file.jpg"),
            ("../../etc/passwd", "assets/passwd.jpg"),
        ] {
            assert_eq!(free_path(&[], name, "jpg"), expected);
        }
    }
}
