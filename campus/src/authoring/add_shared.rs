//! Adds what stands beside the modules of a draft: the glossary, and questions that several quizzes draw from.

use courseware::edit::set_front_matter;
use courseware::{CourseId, ItemId};
use sea_orm::ActiveModelTrait;

use super::files::{Content, row};
use super::{AddRefusal, Writing};
use crate::people::SignedIn;
use crate::{Campus, Error, Line, Moment};

/// Where the glossary of a course lies.
pub const GLOSSARY: &str = "glossary.md";
/// The folder of the questions that several quizzes draw from.
pub const QUESTIONS: &str = "questions";

/// Where the file of shared questions with this name lies.
pub fn questions_path(name: &ItemId) -> String {
    format!("{QUESTIONS}/{name}.md")
}

/// Adds the glossary, and answers with its path. None for those who are no authors, and where there is no draft.
///
/// # Errors
/// [`AddRefusal`], or when the database fails.
pub async fn add_glossary(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    title: &Line<200>,
    text: &str,
) -> Result<Option<String>, Error<AddRefusal>> {
    let text = set_front_matter(text, "title", title.as_str());
    add(campus, moment, actor, slug, GLOSSARY.to_owned(), text).await
}

/// Adds a file of shared questions, and answers with its path. None for those who are no authors, and where there is no
/// draft.
///
/// # Errors
/// [`AddRefusal`], or when the database fails.
pub async fn add_questions(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    name: &ItemId,
    title: &Line<200>,
    text: &str,
) -> Result<Option<String>, Error<AddRefusal>> {
    let text = set_front_matter(text, "title", title.as_str());
    add(campus, moment, actor, slug, questions_path(name), text).await
}

async fn add(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    path: String,
    text: String,
) -> Result<Option<String>, Error<AddRefusal>> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let files = writing.files().await?;
    if files.iter().any(|file| file.path == path) {
        return Err(Error::Refused(AddRefusal::FileTaken));
    }
    if files.len() >= courseware::MAX_FILES {
        return Err(Error::Refused(AddRefusal::TooMany));
    }
    let content = Content::Text(text);
    row(writing.draft.id, moment, writing.by(), &path, content)
        .insert(&writing.transaction)
        .await?;
    writing.commit().await?;
    Ok(Some(path))
}
