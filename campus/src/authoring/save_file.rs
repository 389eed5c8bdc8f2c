//! Saves what an author typed into a file.

use courseware::CourseId;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::entity::draft_file;
use super::files::{Content, fill};
use super::{FileText, Writing};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why a file was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveRefusal {
    /// Somebody saved it since it was opened; this is what it is now.
    ChangedMeanwhile(Box<draft_file::Model>),
}

/// Saves the file at `path`, which was read at version `base`, and so settles what stood against it. The same text once
/// more changes nothing. None for those who are no authors, and where there is no such text.
///
/// # Errors
/// [`SaveRefusal`], or when the database fails; then nothing was saved.
pub async fn save_file(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    path: &str,
    base: i32,
    text: FileText,
) -> Result<Option<i32>, Error<SaveRefusal>> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let Some(file) = writing.file(path).await?.filter(|file| file.text.is_some()) else {
        return Ok(None);
    };
    let same = file.text.as_deref() == Some(text.as_str());
    if same && file.conflict.is_none() {
        return Ok(Some(file.version));
    }
    if file.version != base {
        let now = Box::new(file);
        return Err(Error::Refused(SaveRefusal::ChangedMeanwhile(now)));
    }
    let version = file.version + 1;
    let mut row = file.into_active_model();
    fill(&mut row, Content::Text(text.into_string()));
    row.version = Set(version);
    row.conflict = Set(None);
    row.theirs = Set(None);
    row.changed_by = Set(Some(writing.by()));
    row.changed_at = Set(moment.now());
    row.update(&writing.transaction).await?;
    writing.commit().await?;
    Ok(Some(version))
}
