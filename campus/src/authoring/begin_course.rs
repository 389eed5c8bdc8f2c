//! Begins a new course: its maker becomes its author, and a draft stands ready to be written on.

use courseware::edit::set_front_matter;
use courseware::{CourseId, InstitutionSlug, Language};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::entity::draft;
use super::files::{Content, row};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::courses::entity::course;
use crate::institutions::entity::{institution, role_grant};
use crate::institutions::{Role, standing, workplaces};
use crate::people::SignedIn;
use crate::roles::{PlaceNumber, PlaceRole, give};
use crate::{Campus, Error, Failure, Line, Moment, Transaction};

/// A course to be.
#[derive(Clone, Debug)]
pub struct NewCourse {
    /// Its id, for good.
    pub slug: CourseId,
    /// What it is called.
    pub title: Line<200>,
    /// A sentence or two about it.
    pub summary: Line<500>,
    /// The languages it will be in, the one it is written in first.
    pub languages: Vec<Language>,
    /// The words that stand there until others are written.
    pub words: FirstWords,
}

/// The words of a course that nobody has written yet.
#[derive(Clone, Debug)]
pub struct FirstWords {
    /// What the first module is called.
    pub module: String,
    /// What the first lesson is called.
    pub lesson: String,
    /// What it says.
    pub body: String,
}

/// Why no course was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeginRefusal {
    /// There is a course with this id.
    SlugTaken,
}

/// The institutions for which the person may begin courses: those of which they are an instructor or an administrator.
///
/// # Errors
/// When the database fails.
pub async fn may_begin_courses(
    campus: &Campus,
    actor: &SignedIn,
) -> Result<Vec<institution::Model>, Failure> {
    let mut places: Vec<institution::Model> = Vec::new();
    for (place, role) in workplaces(campus, actor.id()).await? {
        let writes = matches!(role, Role::Instructor | Role::Administrator);
        if writes && places.iter().all(|known| known.id != place.id) {
            places.push(place);
        }
    }
    Ok(places)
}

/// Begins a course that the institution owns. None for those who may not.
///
/// # Errors
/// [`BeginRefusal`], or when the database fails.
pub async fn begin_course(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    owner: &InstitutionSlug,
    new: NewCourse,
) -> Result<Option<()>, Error<BeginRefusal>> {
    let transaction = campus.begin().await?;
    let Some(owner) = may_begin_at(&transaction, actor, owner).await? else {
        return Ok(None);
    };
    let known = course::Entity::find()
        .filter(course::Column::Slug.eq(new.slug.as_str()))
        .one(&transaction)
        .await?;
    if known.is_some() {
        return Err(Error::Refused(BeginRefusal::SlugTaken));
    }
    let course = course::ActiveModel {
        slug: Set(new.slug.to_string()),
        owner_id: Set(owner.id),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    let entry = Entry::new(actor, Deed::CourseBegun)
        .at(owner.id)
        .to(Subject::Course(course.id));
    audit::record(&transaction, moment, entry).await?;
    let by = Actor::from(actor);
    let place = PlaceNumber::Course(course.id);
    give(
        &transaction,
        moment,
        by,
        actor.id(),
        place,
        PlaceRole::Author,
    )
    .await?;
    let started = draft::ActiveModel {
        course_id: Set(course.id),
        base_id: Set(None),
        version: Set(1),
        started_by: Set(Some(actor.id())),
        started_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    for (path, text) in first_files(&owner.slug, &new) {
        row(started.id, moment, actor.id(), path, Content::Text(text))
            .insert(&transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(Some(()))
}

/// The least that the check takes.
fn first_files(owner: &str, new: &NewCourse) -> [(&'static str, String); 3] {
    let languages: Vec<&str> = new
        .languages
        .iter()
        .map(|language| language.code())
        .collect();
    let languages = languages.join(", ");
    let head = format!(
        "---\ntitle: _\nsummary: _\nowner: {owner}\nlanguages: [{languages}]\ncpd_hours: 1\ncompletion:\n  lessons: 100\n---\n"
    );
    let head = set_front_matter(&head, "title", new.title.as_str());
    let head = set_front_matter(&head, "summary", new.summary.as_str());
    let module = set_front_matter("---\n---\n", "title", &new.words.module);
    let lesson = format!("---\n---\n\n{}\n", new.words.body);
    let lesson = set_front_matter(&lesson, "title", &new.words.lesson);
    [
        ("course.md", head),
        ("01-first-module/module.md", module),
        ("01-first-module/01-first-lesson.md", lesson),
    ]
}

async fn may_begin_at(
    transaction: &Transaction,
    actor: &SignedIn,
    slug: &InstitutionSlug,
) -> Result<Option<institution::Model>, Failure> {
    let Some(place) = institution::Entity::find()
        .filter(institution::Column::Slug.eq(slug.as_str()))
        .one(transaction)
        .await?
    else {
        return Ok(None);
    };
    let grant = standing()
        .filter(role_grant::Column::PersonId.eq(actor.id()))
        .filter(role_grant::Column::InstitutionId.eq(place.id))
        .filter(role_grant::Column::Role.is_in([Role::Instructor, Role::Administrator]))
        // A withdrawal waits until the action is done, or the action sees it.
        .lock_shared()
        .one(transaction)
        .await?;
    Ok(grant.map(|_| place))
}
