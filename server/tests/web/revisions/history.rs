//! What authors, reviewers and the owner's administrators see of what was published.

use axum::http::StatusCode;
use campus::courses::CourseRole;
use campus::institutions::Role;
use campus::testing::{World, on_both_databases};

use super::{founded, hand, published, sources, staff};
use crate::site::Site;

const ALL: &str = "/courses/counting/revisions";

#[on_both_databases]
async fn the_history_is_for_those_who_write_and_the_owners_administrators(world: World) {
    founded(&world).await;
    published(
        &world,
        &sources("Counting", "", &[("first", "Count once.")]),
    )
    .await;
    published(
        &world,
        &sources("Counting", "", &[("first", "Count twice.")]),
    )
    .await;
    let site = Site::new(&world, None);
    let mut people = vec![
        (hand(&world, "An Author", CourseRole::Author).await, true),
        (hand(&world, "A Reviewer", CourseRole::Reviewer).await, true),
        (world.person("A Stranger").await, false),
    ];
    for (place, role, sees) in [
        ("hsa", Role::Administrator, true),
        ("hsa", Role::Coordinator, false),
        ("lums", Role::Administrator, false),
    ] {
        people.push((staff(&world, "Staff", place, role).await, sees));
    }
    for (person, sees) in &people {
        let cookie = site.signed_in(person).await;
        let expected = match sees {
            true => StatusCode::OK,
            false => StatusCode::NOT_FOUND,
        };
        for path in [
            ALL.to_owned(),
            format!("{ALL}/2"),
            format!("{ALL}/2?with=1"),
        ] {
            let answer = site.get(&path, Some(&cookie)).await;
            assert_eq!(answer.status, expected, "{} {path}", person.name());
        }
        // Only authors publish; to everyone else the form does not exist, whatever they send.
        let is_author = person.name() == "An Author";
        for form in ["", "reason=", "reason=Why&newest=0"] {
            let again = format!("{ALL}/1/again");
            let answer = site.post(&again, Some(&cookie), form.to_owned()).await;
            let refused = answer.status;
            assert_eq!(refused == StatusCode::NOT_FOUND, !is_author, "{form}");
        }
    }
    let cookie = site.signed_in(&people[0].0).await;
    for nowhere in ["/3", "/0", "/-1", "/x", "/99999999999"] {
        let answer = site.get(&format!("{ALL}{nowhere}"), Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[on_both_databases]
async fn a_revision_shows_what_changed_word_by_word_and_settings_by_name(world: World) {
    founded(&world).await;
    let one = sources(
        "Counting",
        "",
        &[("first", "Every event <b>counts</b> once.")],
    );
    published(&world, &one).await;
    let lessons = [
        ("second", "Another."),
        ("first", "Every birth <b>counts</b> once."),
    ];
    published(&world, &sources("Counting well", "", &lessons)).await;
    let site = Site::new(&world, None);
    let author = hand(&world, "An Author", CourseRole::Author).await;
    let cookie = site.signed_in(&author).await;
    let page = site.get(&format!("{ALL}/2"), Some(&cookie)).await.body;
    for part in [
        "What changed from revision 1 to revision 2",
        "<mark>event</mark>",
        "<mark>birth</mark>",
        "Added",
        "Removed",
        "Lesson second",
        "Counting well",
        "&lt;b&gt;",
    ] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
    assert!(!page.contains("<b>"), "{page}");
    let back = site
        .get(&format!("{ALL}/1?with=2"), Some(&cookie))
        .await
        .body;
    assert!(back.contains("What changed from revision 2 to revision 1"));
    let first = site.get(&format!("{ALL}/1"), Some(&cookie)).await.body;
    assert!(first.contains("nothing came before it"));
}

#[on_both_databases]
async fn going_back_is_refused_with_both_at_hand_when_another_came_between(world: World) {
    founded(&world).await;
    for text in ["Once.", "Twice.", "Thrice."] {
        published(&world, &sources("Counting", "", &[("first", text)])).await;
    }
    let site = Site::new(&world, None);
    let author = hand(&world, "An Author", CourseRole::Author).await;
    let cookie = site.signed_in(&author).await;
    let again = format!("{ALL}/1/again");
    for (reason, said) in [
        ("", "Say why in a few words."),
        (&*"x".repeat(501), "Keep it to 500 characters."),
        ("%E2%80%AEevil", "can't be seen"),
        ("123", "Say it in words."),
    ] {
        let form = format!("newest=3&reason={reason}");
        let answer = site.post(&again, Some(&cookie), form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(said), "{said}");
    }
    let form = "newest=2&reason=It+was+right.".to_owned();
    let late = site.post(&again, Some(&cookie), form).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for part in [
        "Revision 3 was published meanwhile",
        "/courses/counting/revisions/3?with=2",
        "name=\"newest\" value=\"3\"",
        "It was right.",
    ] {
        assert!(
            late.body.contains(part),
            "{part} is missing in {}",
            late.body
        );
    }
    let form = "newest=3&reason=It+was+right.".to_owned();
    let done = site.post(&again, Some(&cookie), form).await;
    assert_eq!(done.location(), ALL);
    let page = site.get(ALL, Some(&cookie)).await.body;
    for part in ["Revision 4", "An Author", "It was right.", "The operator"] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
}
