use courseware::Language;
use courseware::edit::Step;

use super::super::{
    AddRefusal, NewItem, RenameRefusal, ReplaceRefusal, add_asset, add_item, add_module, arrange,
    check_draft, draft_asset, draft_sources, removal, remove_files, rename, replace_draft,
    save_file, translate, workspace,
};
use super::{author, saved, slug, text, with_role};
use crate::people::SignedIn;
use crate::roles::PlaceRole;
use crate::testing::{World, on_both_databases};
use crate::{Error, Line};

const FIRST: &str = "01-first-module/01-first-lesson.md";

fn new(id: &str, title: &str, text: &str) -> NewItem {
    NewItem {
        id: id.parse().unwrap(),
        title: Line::parse(title).unwrap(),
        text: text.to_owned(),
    }
}

async fn with_second_lesson(world: &World, actor: &SignedIn) -> String {
    let lesson = new(
        "second",
        "Second: more",
        "---\n---\n\nSee [first](01-first-lesson.md).\n",
    );
    add_item(
        world.campus(),
        &world.moment(),
        actor,
        &slug(),
        "01-first-module",
        lesson,
    )
    .await
    .unwrap()
    .unwrap()
}

#[on_both_databases]
async fn parts_are_added_moved_and_renamed_and_links_follow(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let second = with_second_lesson(&world, &actor).await;
    assert_eq!(second, "01-first-module/02-second.md");
    let ur = translate(
        campus,
        &world.moment(),
        &actor,
        &slug,
        FIRST,
        Language::Urdu,
    )
    .await;
    assert_eq!(
        ur.unwrap().unwrap(),
        "01-first-module/01-first-lesson.ur.md"
    );

    arrange(campus, &world.moment(), &actor, &slug, &second, Step::Up)
        .await
        .unwrap()
        .unwrap();
    let moved = saved(&world, &actor, "01-first-module/01-second.md")
        .await
        .unwrap();
    assert!(moved.contains("](02-first-lesson.md)"), "{moved}");
    let translated = saved(&world, &actor, "01-first-module/02-first-lesson.ur.md").await;
    assert!(translated.is_some());

    let first = "01-first-module/02-first-lesson.md";
    let title = Line::parse("Why hands").unwrap();
    let name = "why".parse().unwrap();
    rename(campus, &world.moment(), &actor, &slug, first, &title, &name)
        .await
        .unwrap()
        .unwrap();
    let renamed = saved(&world, &actor, "01-first-module/02-why.md")
        .await
        .unwrap();
    assert!(renamed.contains("title: Why hands\n"), "{renamed}");
    assert!(renamed.contains("id: first-lesson\n"), "{renamed}");
    let linking = saved(&world, &actor, "01-first-module/01-second.md")
        .await
        .unwrap();
    assert!(linking.contains("](02-why.md)"), "{linking}");

    let module = new("more", "More", "---\n---\n");
    let head = add_module(campus, &world.moment(), &actor, &slug, module).await;
    assert_eq!(head.unwrap().unwrap(), "02-more/module.md");
    let step = arrange(campus, &world.moment(), &actor, &slug, "02-more", Step::Up).await;
    step.unwrap().unwrap();
    assert!(
        saved(&world, &actor, "02-first-module/02-why.md")
            .await
            .is_some()
    );
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    let examined = check_draft(campus, &found).await.unwrap().unwrap();
    let codes: Vec<_> = examined
        .diagnostics
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert!(!codes.contains(&"broken-link"), "{codes:?}");
    assert!(codes.contains(&"module-empty"), "{codes:?}");
}

#[on_both_databases]
async fn ids_and_names_are_not_given_twice(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    with_second_lesson(&world, &actor).await;
    let twice = new("first-lesson", "Twice", "---\n---\n");
    let added = add_item(
        campus,
        &world.moment(),
        &actor,
        &slug,
        "01-first-module",
        twice,
    )
    .await;
    assert!(matches!(added, Err(Error::Refused(AddRefusal::IdTaken))));
    let nowhere = new("third", "Third", "---\n---\n");
    let added = add_item(
        campus,
        &world.moment(),
        &actor,
        &slug,
        "09-nowhere",
        nowhere,
    )
    .await;
    assert!(added.unwrap().is_none());
    let title = Line::parse("Same").unwrap();
    let name = "second".parse().unwrap();
    // Another number, so another name of the file: the id stays what it was.
    let renamed = rename(campus, &world.moment(), &actor, &slug, FIRST, &title, &name).await;
    assert!(!matches!(
        renamed,
        Err(Error::Refused(RenameRefusal::NameTaken))
    ));
}

#[on_both_databases]
async fn what_is_removed_takes_its_translations_along(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let second = with_second_lesson(&world, &actor).await;
    translate(
        campus,
        &world.moment(),
        &actor,
        &slug,
        &second,
        Language::Urdu,
    )
    .await
    .unwrap()
    .unwrap();
    let going = removal(campus, &actor, &slug, &second)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((going.paths.len(), going.completed), (2, false));
    remove_files(campus, &world.moment(), &actor, &slug, &second)
        .await
        .unwrap()
        .unwrap();
    assert!(saved(&world, &actor, &second).await.is_none());
    // Nothing of it was ever published, so there is nothing to say of it.
    let course = saved(&world, &actor, "course.md").await.unwrap();
    assert!(!course.contains("removed"), "{course}");
    for kept in ["course.md", "01-first-module/module.md", "nothing"] {
        let removed = remove_files(campus, &world.moment(), &actor, &slug, kept).await;
        assert!(removed.unwrap().is_none(), "{kept}");
    }
}

#[on_both_databases]
async fn pictures_are_seen_by_those_who_see_the_draft(world: World) {
    let actor = author(&world).await;
    let reviewer = with_role(&world, "A Reviewer", PlaceRole::Reviewer).await;
    let (campus, slug) = (world.campus(), slug());
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>".to_vec();
    for _ in 0..2 {
        let moment = world.moment();
        let added = add_asset(
            campus,
            &moment,
            &actor,
            &slug,
            "My box.svg",
            drawing.clone(),
        )
        .await;
        assert_eq!(added.unwrap().unwrap(), "assets/my-box.svg");
    }
    let shown = text("---\ntitle: L\n---\n\n![A box](../assets/my-box.svg)\n");
    save_file(campus, &world.moment(), &actor, &slug, FIRST, 1, shown)
        .await
        .unwrap();
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    let examined = check_draft(campus, &found).await.unwrap().unwrap();
    assert!(examined.whole, "{:?}", examined.diagnostics);
    let file = found
        .draft
        .as_ref()
        .unwrap()
        .file("assets/my-box.svg")
        .unwrap();
    let digest = file.digest.as_ref().unwrap().parse().unwrap();
    let seen = draft_asset(campus, &reviewer, &slug, &digest)
        .await
        .unwrap();
    let bytes = seen.unwrap().bytes(campus).await.unwrap();
    assert_eq!(bytes, drawing);
    let stranger = world.person("A Stranger").await;
    let seen = draft_asset(campus, &stranger, &slug, &digest)
        .await
        .unwrap();
    assert!(seen.is_none());
    // Not under the address of what is published either.
    let public = crate::courses::asset(campus, &digest).await.unwrap();
    assert!(public.is_none());
}

#[on_both_databases]
async fn a_folder_takes_the_place_of_a_draft_that_nobody_changed_meanwhile(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    let mut folder = draft_sources(campus, &found).await.unwrap().unwrap();
    folder
        .add("assets/table.csv", b"a,b\n1,2\n".to_vec())
        .unwrap();
    for (version, expected) in [(1, true), (1, false)] {
        let moment = world.moment();
        let replaced = replace_draft(campus, &moment, &actor, &slug, version, &folder).await;
        match replaced {
            Ok(Some(())) => assert!(expected),
            Err(Error::Refused(ReplaceRefusal::ChangedMeanwhile)) => assert!(!expected),
            other => panic!("{other:?}"),
        }
    }
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    let again = draft_sources(campus, &found).await.unwrap().unwrap();
    assert_eq!(again, folder);
    let mut latin = courseware::Sources::new(slug.as_str());
    latin.add("course.md", b"caf\xe9".to_vec()).unwrap();
    let refused = replace_draft(campus, &world.moment(), &actor, &slug, 2, &latin).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(ReplaceRefusal::Unreadable(path))) if path == "course.md"
    ));
}
