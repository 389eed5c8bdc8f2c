//! Lessons and quizzes that move to another module.

use courseware::{Language, Severity};

use super::super::{
    FileText, MoveRefusal, NewItem, add_item, add_module, check_draft, move_item, save_file,
    translate, workspace,
};
use super::{author, saved, slug, with_role};
use crate::people::SignedIn;
use crate::roles::PlaceRole;
use crate::testing::{World, on_both_databases};
use crate::{Error, Line};

const FIRST: &str = "01-first-module/01-first-lesson.md";
const SECOND: &str = "01-first-module/02-second.md";
const THERE: &str = "02-more/02-second.md";

fn new(id: &str, text: &str) -> NewItem {
    NewItem {
        id: id.parse().unwrap(),
        title: Line::parse("A title").unwrap(),
        text: text.to_owned(),
    }
}

async fn add(world: &World, actor: &SignedIn, folder: &str, id: &str, text: &str) -> String {
    let (campus, moment) = (world.campus(), world.moment());
    let added = match folder {
        "" => add_module(campus, &moment, actor, &slug(), new(id, text)).await,
        folder => add_item(campus, &moment, actor, &slug(), folder, new(id, text)).await,
    };
    added.unwrap().unwrap()
}

async fn write(world: &World, actor: &SignedIn, path: &str, text: &str) {
    let found = workspace(world.campus(), actor, &slug()).await.unwrap();
    let version = found.unwrap().draft.unwrap().file(path).unwrap().version;
    let text = FileText::parse(text).unwrap();
    save_file(
        world.campus(),
        &world.moment(),
        actor,
        &slug(),
        path,
        version,
        text,
    )
    .await
    .unwrap()
    .unwrap();
}

/// A second module with a lesson, and a second lesson of the first with links in all directions and a translation.
async fn course(world: &World) -> SignedIn {
    let actor = author(world).await;
    add(world, &actor, "", "more", "---\n---\n").await;
    let beside = "---\n---\n\nAfter [that](../01-first-module/02-second.md#soap).\n";
    add(world, &actor, "02-more", "beside", beside).await;
    let links = "---\n---\n\n## Soap {#soap}\n\n[First](01-first-lesson.md), then [more](../02-more/01-beside.md).\n";
    add(world, &actor, "01-first-module", "second", links).await;
    let urdu = Language::Urdu;
    translate(
        world.campus(),
        &world.moment(),
        &actor,
        &slug(),
        SECOND,
        urdu,
    )
    .await
    .unwrap()
    .unwrap();
    actor
}

/// Ids in reading order, and the errors and signs of age that the check finds.
async fn ids_and_problems(world: &World, actor: &SignedIn) -> (Vec<String>, Vec<String>) {
    let found = workspace(world.campus(), actor, &slug()).await.unwrap();
    let found = found.unwrap();
    let examined = check_draft(world.campus(), &found).await.unwrap().unwrap();
    let course = examined.course.as_ref().unwrap();
    let ids = course.items().map(|(_, item)| item.id.to_string());
    let told = examined.diagnostics.iter().filter(|problem| {
        problem.severity == Severity::Error || problem.code == "translation-stale"
    });
    let told = told.map(|problem| format!("{}: {}", problem.file, problem.message));
    (ids.collect(), told.collect())
}

#[on_both_databases]
async fn an_item_moves_with_its_links_its_translation_and_its_id(world: World) {
    let actor = course(&world).await;
    let (campus, slug) = (world.campus(), slug());
    // The translation is up to date, and says so.
    let base = saved(&world, &actor, SECOND).await.unwrap();
    let mark = courseware::edit::translation_mark(&base).unwrap();
    let urdu = "01-first-module/02-second.ur.md";
    let text = saved(&world, &actor, urdu).await.unwrap();
    let text = courseware::edit::set_front_matter(&text, "translates", &mark);
    write(&world, &actor, urdu, &text).await;
    let (before, problems) = ids_and_problems(&world, &actor).await;
    assert_eq!(before, ["first-lesson", "second", "beside"]);
    assert_eq!(problems, [""; 0]);

    let moved = move_item(campus, &world.moment(), &actor, &slug, SECOND, "02-more").await;
    assert_eq!(moved.unwrap().unwrap(), THERE);
    assert!(saved(&world, &actor, SECOND).await.is_none());
    for path in [THERE, "02-more/02-second.ur.md"] {
        let text = saved(&world, &actor, path).await.unwrap();
        assert!(
            text.contains("](../01-first-module/01-first-lesson.md)"),
            "{text}"
        );
        // It leads there from either module, and so stays as it is written.
        assert!(text.contains("](../02-more/01-beside.md)"), "{text}");
    }
    let beside = saved(&world, &actor, "02-more/01-beside.md").await.unwrap();
    assert!(beside.contains("](02-second.md#soap)"), "{beside}");
    let (after, problems) = ids_and_problems(&world, &actor).await;
    assert_eq!(after, ["first-lesson", "beside", "second"]);
    assert_eq!(problems, [""; 0]);
}

#[on_both_databases]
async fn a_name_that_is_taken_there_is_refused(world: World) {
    let actor = course(&world).await;
    let (campus, slug) = (world.campus(), slug());
    // Called alike, and yet another item.
    let text = "---\nid: other\n---\n\nText.\n";
    add(&world, &actor, "01-first-module", "unlike", text).await;
    let name = "beside".parse().unwrap();
    let title = Line::parse("Alike").unwrap();
    let path = "01-first-module/03-unlike.md";
    super::super::rename(campus, &world.moment(), &actor, &slug, path, &title, &name)
        .await
        .unwrap()
        .unwrap();
    let path = "01-first-module/03-beside.md";
    let refused = move_item(campus, &world.moment(), &actor, &slug, path, "02-more").await;
    assert!(matches!(
        refused,
        Err(Error::Refused(MoveRefusal::NameTaken))
    ));
    assert!(saved(&world, &actor, path).await.is_some());
}

#[on_both_databases]
async fn what_is_not_there_moves_nowhere(world: World) {
    let actor = course(&world).await;
    let reviewer = with_role(&world, "A Reviewer", PlaceRole::Reviewer).await;
    let (campus, slug) = (world.campus(), slug());
    for (who, path, folder) in [
        (&actor, SECOND, "09-nowhere"),
        (&actor, "01-first-module/module.md", "02-more"),
        (&actor, "course.md", "02-more"),
        (&reviewer, SECOND, "02-more"),
    ] {
        let moved = move_item(campus, &world.moment(), who, &slug, path, folder).await;
        assert!(moved.unwrap().is_none(), "{path} {folder}");
    }
    let moved = move_item(
        campus,
        &world.moment(),
        &actor,
        &slug,
        FIRST,
        "01-first-module",
    )
    .await;
    assert_eq!(moved.unwrap().as_deref(), Some(FIRST));
}
