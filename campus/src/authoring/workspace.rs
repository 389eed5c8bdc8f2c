//! A course as its authors and reviewers see it.

use std::collections::HashMap;

use courseware::CourseId;
use courseware::edit::{Outline, front_matter_value};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{draft, draft_file};
use super::files::files_of;
use crate::courses::entity::{course_role, revision};
use crate::courses::{self, CourseHand, CourseNumber, CourseRole, course_hand};
use crate::institutions::entity::institution;
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// A course, with the draft that is being written.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// Who looks, and what they may.
    pub hand: CourseHand,
    /// The institution that owns the course.
    pub owner: institution::Model,
    /// What the draft is called, or else the newest revision; none where not even that can be read.
    pub title: Option<String>,
    /// The number of the newest revision; none where none was published.
    pub newest: Option<i32>,
    /// Who else writes and reviews it.
    pub people: Vec<(String, CourseRole)>,
    /// The draft; none where nobody has started one.
    pub draft: Option<Draft>,
}

/// A draft with its files.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The draft.
    pub row: draft::Model,
    /// The number of the revision it was copied from.
    pub base: Option<i32>,
    /// The files, by path.
    pub files: Vec<draft_file::Model>,
    /// The names of those who changed a file last.
    pub names: HashMap<PersonId, String>,
}

/// One file of a draft.
#[derive(Clone, Debug)]
pub struct FileInDraft {
    /// The course and its draft.
    pub workspace: Workspace,
    /// The file.
    pub file: draft_file::Model,
}

impl Workspace {
    /// The course's id.
    pub fn slug(&self) -> &str {
        &self.hand.course().slug
    }

    /// Whether another revision came since the draft was copied.
    pub fn is_behind(&self) -> bool {
        self.draft
            .as_ref()
            .is_some_and(|draft| draft.base != self.newest)
    }
}

impl Draft {
    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&draft_file::Model> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The modules and items by the names of the files.
    pub fn outline(&self) -> Outline {
        Outline::of(self.files.iter().map(|file| file.path.as_str()))
    }

    /// What the file at this path is called in its front matter.
    pub fn title(&self, path: &str) -> Option<String> {
        let text = self.file(path)?.text.as_deref()?;
        front_matter_value(text, "title").filter(|title| !title.trim().is_empty())
    }

    /// The files of which it is not settled which version shall stand.
    pub fn conflicts(&self) -> impl Iterator<Item = &draft_file::Model> {
        self.files.iter().filter(|file| file.conflict.is_some())
    }

    /// Who changed this file last.
    pub fn changed_by(&self, file: &draft_file::Model) -> Option<&str> {
        self.names.get(&file.changed_by?).map(String::as_str)
    }
}

/// The course with its draft, for its authors and reviewers; none for others.
///
/// # Errors
/// When the database fails.
pub async fn workspace(
    campus: &Campus,
    actor: &SignedIn,
    slug: &CourseId,
) -> Result<Option<Workspace>, Failure> {
    let connection = campus.read();
    let Some(hand) = course_hand(connection, actor, slug).await? else {
        return Ok(None);
    };
    let course = hand.course().clone();
    let owner = institution::Entity::find_by_id(course.owner_id)
        .one(connection)
        .await?
        .ok_or(Failure::Invariant("a course without its owner"))?;
    let draft = draft_of(connection, course.id).await?;
    let mut title = draft.as_ref().and_then(|draft| draft.title("course.md"));
    if title.is_none() {
        let published = courses::by_slug(campus, slug).await?;
        title = published.map(|found| found.revision.course.title.base().clone());
    }
    Ok(Some(Workspace {
        title,
        newest: newest_of(connection, course.id)
            .await?
            .map(|newest| newest.number),
        people: people_of(connection, course.id).await?,
        draft,
        hand,
        owner,
    }))
}

/// The file at this path of the course's draft, for its authors and reviewers; none for others, and where it is not.
///
/// # Errors
/// When the database fails.
pub async fn file_in_draft(
    campus: &Campus,
    actor: &SignedIn,
    slug: &CourseId,
    path: &str,
) -> Result<Option<FileInDraft>, Failure> {
    let found = workspace(campus, actor, slug).await?;
    Ok(found.and_then(|workspace| {
        let file = workspace.draft.as_ref()?.file(path)?.clone();
        Some(FileInDraft { workspace, file })
    }))
}

pub(super) async fn newest_of(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
) -> Result<Option<revision::Model>, Failure> {
    Ok(revision::Entity::find()
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number)
        .one(connection)
        .await?)
}

async fn draft_of(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
) -> Result<Option<Draft>, Failure> {
    let Some(row) = draft::Entity::find()
        .filter(draft::Column::CourseId.eq(course))
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    let files = files_of(connection, row.id).await?;
    let base = match row.base_id {
        Some(base) => revision::Entity::find_by_id(base)
            .one(connection)
            .await?
            .map(|base| base.number),
        None => None,
    };
    let writers = files.iter().filter_map(|file| file.changed_by);
    let names = names_of(connection, writers.collect()).await?;
    Ok(Some(Draft {
        row,
        base,
        files,
        names,
    }))
}

pub(super) async fn names_of(
    connection: &impl ConnectionTrait,
    people: Vec<PersonId>,
) -> Result<HashMap<PersonId, String>, Failure> {
    let found = person::Entity::find()
        .filter(person::Column::Id.is_in(people))
        .all(connection)
        .await?;
    Ok(found
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect())
}

/// Names and roles of those who write and review the course, in the order in which they came to it.
pub(super) async fn people_of(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
) -> Result<Vec<(String, CourseRole)>, Failure> {
    let held = course_role::Entity::find()
        .filter(course_role::Column::CourseId.eq(course))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .order_by_asc(course_role::Column::Id)
        .all(connection)
        .await?;
    let people = held.iter().map(|held| held.person_id);
    let names = names_of(connection, people.collect()).await?;
    Ok(held
        .into_iter()
        .filter_map(|held| Some((names.get(&held.person_id)?.clone(), held.role)))
        .collect())
}
