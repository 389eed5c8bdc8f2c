//! Lays a translation beside a file.

use courseware::edit::{base_path, front_matter_value, set_front_matter};
use courseware::{CourseId, Language};
use sea_orm::ActiveModelTrait;

use super::Writing;
use super::files::{Content, row};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why there is no translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TranslateRefusal {
    /// The file is a translation itself, or no text.
    NothingToTranslate,
}

/// Makes the file for the translation of the file at `path`, unless it is there, and answers with its path. It begins as
/// a copy, so that a translator sees what to say and keeps the marks of questions. None for those who are no authors,
/// and where there is no such file.
///
/// # Errors
/// [`TranslateRefusal`], or when the database fails.
pub async fn translate(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    path: &str,
    language: Language,
) -> Result<Option<String>, Error<TranslateRefusal>> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let Some(base) = writing.file(path).await? else {
        return Ok(None);
    };
    let (Some(stem), Some(text)) = (path.strip_suffix(".md"), &base.text) else {
        return Err(Error::Refused(TranslateRefusal::NothingToTranslate));
    };
    if base_path(path) != path {
        return Err(Error::Refused(TranslateRefusal::NothingToTranslate));
    }
    let translation = format!("{stem}.{language}.md");
    if writing.file(&translation).await?.is_some() {
        return Ok(Some(translation));
    }
    let content = Content::Text(words_of(text));
    row(
        writing.draft.id,
        moment,
        writing.by(),
        &translation,
        content,
    )
    .insert(&writing.transaction)
    .await?;
    writing.commit().await?;
    Ok(Some(translation))
}

/// The text with the words of its front matter only: settings stay with the base file.
fn words_of(text: &str) -> String {
    let mut words = "---\n---\n".to_owned();
    for key in ["title", "summary"] {
        if let Some(value) = front_matter_value(text, key) {
            words = set_front_matter(&words, key, &value);
        }
    }
    let body = text
        .strip_prefix("---")
        .and_then(|rest| rest.split_once("\n---"))
        .map_or(text, |(_, body)| body);
    words.truncate(words.trim_end().len());
    format!("{words}{body}")
}
