use super::super::{
    InvalidText, SaveRefusal, begin_course, check_draft, file_in_draft, save_file, workspace,
};
use super::{FileText, author, instructor, new_course, saved, slug, text, with_role};
use crate::Error;
use crate::authoring::BeginRefusal;
use crate::roles::PlaceRole;
use crate::testing::{World, on_both_databases};

const LESSON: &str = "01-first-module/01-first-lesson.md";

#[on_both_databases]
async fn a_course_that_is_begun_is_sound_and_its_makers_alone(world: World) {
    let maker = author(&world).await;
    let found = workspace(world.campus(), &maker, &slug())
        .await
        .unwrap()
        .unwrap();
    assert!(found.hand.is_author());
    assert_eq!(found.newest, None);
    let examined = check_draft(world.campus(), &found).await.unwrap().unwrap();
    assert!(examined.whole, "{:?}", examined.diagnostics);
    let course = examined.course.as_ref().unwrap();
    assert_eq!(course.title.base(), "Washing hands: why");

    let stranger = world.person("A Stranger").await;
    let seen = workspace(world.campus(), &stranger, &slug()).await.unwrap();
    assert!(seen.is_none());
    let owner = "hsa".parse().unwrap();
    let refused = begin_course(
        world.campus(),
        &world.moment(),
        &stranger,
        &owner,
        new_course(),
    )
    .await;
    assert!(refused.unwrap().is_none());
    let again = begin_course(
        world.campus(),
        &world.moment(),
        &maker,
        &owner,
        new_course(),
    )
    .await;
    assert!(matches!(
        again,
        Err(Error::Refused(BeginRefusal::SlugTaken))
    ));
    // Nobody finds it among the courses before it is published.
    let listed = crate::courses::catalogue(world.campus(), None)
        .await
        .unwrap();
    assert!(listed.is_empty());
}

#[on_both_databases]
async fn a_stale_save_is_refused_with_what_is_there(world: World) {
    let one = author(&world).await;
    let other = with_role(&world, "Another Author", PlaceRole::Author).await;
    let (campus, slug) = (world.campus(), slug());
    let first = save_file(
        campus,
        &world.moment(),
        &one,
        &slug,
        LESSON,
        1,
        text("one\r\n"),
    )
    .await;
    assert_eq!(first.unwrap(), Some(2));
    let stale = save_file(
        campus,
        &world.moment(),
        &other,
        &slug,
        LESSON,
        1,
        text("other"),
    )
    .await;
    let Err(Error::Refused(SaveRefusal::ChangedMeanwhile(now))) = stale else {
        panic!("a stale save was taken");
    };
    assert_eq!((now.text.as_deref(), now.version), (Some("one\n"), 2));
    assert_eq!(saved(&world, &other, LESSON).await.unwrap(), "one\n");
    // In knowledge of what is there it is taken, and the same once more changes nothing.
    for expected in [Some(3), Some(3)] {
        let save = save_file(
            campus,
            &world.moment(),
            &other,
            &slug,
            LESSON,
            2,
            text("other"),
        )
        .await;
        assert_eq!(save.unwrap(), expected);
    }
    let found = file_in_draft(campus, &one, &slug, LESSON)
        .await
        .unwrap()
        .unwrap();
    let draft = found.workspace.draft.as_ref().unwrap();
    assert_eq!(draft.changed_by(&found.file), Some("Another Author"));
}

#[on_both_databases]
async fn two_saves_at_once_never_lose_one(world: World) {
    let one = author(&world).await;
    let other = with_role(&world, "Another Author", PlaceRole::Author).await;
    let (campus, slug) = (world.campus(), slug());
    let (first, second) = (world.moment(), world.moment());
    let outcomes = tokio::join!(
        save_file(campus, &first, &one, &slug, LESSON, 1, text("one")),
        save_file(campus, &second, &other, &slug, LESSON, 1, text("other")),
    );
    let outcomes = [outcomes.0, outcomes.1];
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
}

#[on_both_databases]
async fn reviewers_look_and_do_not_write(world: World) {
    author(&world).await;
    let reviewer = with_role(&world, "A Reviewer", PlaceRole::Reviewer).await;
    let (campus, slug) = (world.campus(), slug());
    let seen = workspace(campus, &reviewer, &slug).await.unwrap().unwrap();
    assert!(seen.draft.is_some() && !seen.hand.is_author());
    let save = save_file(
        campus,
        &world.moment(),
        &reviewer,
        &slug,
        LESSON,
        1,
        text("x"),
    )
    .await;
    assert_eq!(save.unwrap(), None);
}

#[on_both_databases]
async fn an_instructor_elsewhere_begins_nothing_here(world: World) {
    let person = instructor(&world).await;
    let elsewhere = "nowhere".parse().unwrap();
    let begun = begin_course(
        world.campus(),
        &world.moment(),
        &person,
        &elsewhere,
        new_course(),
    )
    .await;
    assert!(begun.unwrap().is_none());
}

#[test]
fn what_can_not_be_kept_is_refused_with_its_place() {
    assert_eq!(FileText::parse("a\rb\r\nc").unwrap().as_str(), "a\nb\nc");
    let nul = FileText::parse("a\nb\0");
    assert_eq!(nul, Err(InvalidText::Nul { line: 2 }));
    assert_eq!(
        FileText::parse(&"x".repeat(600_000)),
        Err(InvalidText::TooLong)
    );
}
