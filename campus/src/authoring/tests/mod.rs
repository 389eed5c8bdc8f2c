//! Drafts, from the first word to the next revision.

mod arranging;
mod moving;
mod publishing;
mod saving;
mod sharing;

use courseware::{CourseId, Language, Sources};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{FileText, FirstWords, NewCourse, begin_course, workspace};
use crate::courses::entity::course;
use crate::courses::{Publisher, Reason, publish};
use crate::institutions::{self, NewInstitution, Role, grant_role};
use crate::people::SignedIn;
use crate::roles::{PlaceNumber, PlaceRole, give};
use crate::testing::World;
use crate::{Operator, Wording};

fn slug() -> CourseId {
    "hand-washing".parse().unwrap()
}

fn text(text: &str) -> FileText {
    FileText::parse(text).unwrap()
}

/// An institution and its instructor.
async fn instructor(world: &World) -> SignedIn {
    let by = Operator::at_the_command_line();
    let new = NewInstitution {
        slug: "hsa".to_owned(),
        short_name: "HSA".to_owned(),
        name: Wording::new("HSA", "HSA"),
        about: Wording::new("", ""),
        time_zone: "Asia/Karachi".to_owned(),
    };
    let place = institutions::found(world.campus(), &world.moment(), by, new)
        .await
        .unwrap();
    let person = world.person("An Instructor").await;
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        person.id(),
        Some(place),
        Role::Instructor,
    )
    .await
    .unwrap();
    person
}

fn new_course() -> NewCourse {
    NewCourse {
        slug: slug(),
        title: crate::Line::parse("Washing hands: why").unwrap(),
        summary: crate::Line::parse("When to wash them.").unwrap(),
        languages: vec![Language::English, Language::Urdu],
        words: FirstWords {
            module: "First".to_owned(),
            lesson: "A lesson".to_owned(),
            body: "Words.".to_owned(),
        },
    }
}

/// The author of a course that was just begun.
async fn author(world: &World) -> SignedIn {
    let person = instructor(world).await;
    let owner = "hsa".parse().unwrap();
    begin_course(
        world.campus(),
        &world.moment(),
        &person,
        &owner,
        new_course(),
    )
    .await
    .unwrap()
    .unwrap();
    person
}

/// Somebody who has this role in the course too.
async fn with_role(world: &World, name: &str, role: PlaceRole) -> SignedIn {
    let person = world.person(name).await;
    let found = course::Entity::find()
        .filter(course::Column::Slug.eq(slug().as_str()))
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap();
    let transaction = world.campus().begin().await.unwrap();
    give(
        &transaction,
        &world.moment(),
        Operator::at_the_command_line().into(),
        person.id(),
        PlaceNumber::Course(found.id),
        role,
    )
    .await
    .unwrap();
    transaction.commit().await.unwrap();
    person
}

/// The text of a file as it is saved.
async fn saved(world: &World, actor: &SignedIn, path: &str) -> Option<String> {
    let workspace = workspace(world.campus(), actor, &slug())
        .await
        .unwrap()
        .unwrap();
    workspace.draft?.file(path)?.text.clone()
}

/// Publishes these files as whoever runs the server would.
async fn published(world: &World, files: &[(&str, String)]) -> i32 {
    let mut sources = Sources::new(slug().as_str());
    for (path, text) in files {
        sources.add(path, text.clone().into_bytes()).unwrap();
    }
    let reason: Option<Reason> = None;
    publish(
        world.campus(),
        &world.moment(),
        Publisher::operator(),
        &sources,
        None,
        reason,
    )
    .await
    .unwrap()
    .number
}
