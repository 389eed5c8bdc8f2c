//! An author's afternoon, from the first form to what a learner sees.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use super::{LESSON, begin, edit, instructor, sent, with_course};
use crate::site::Site;

#[on_both_databases]
async fn from_a_new_course_to_its_first_revision(world: World) {
    let site = Site::new(&world, None);
    let author = with_course(&world, &site).await;
    let cookie = Some(author.as_str());
    let outline = site.get("/authoring/hand-washing", cookie).await;
    assert!(outline.body.contains("First lesson"), "{}", outline.body);

    // A quiz, sound as it is made.
    let form = sent(&[
        ("path", "01-first-module"),
        ("kind", "quiz"),
        ("title", "Do you know it?"),
        ("id", "hands-quiz"),
    ]);
    let added = site.post("/authoring/hand-washing/add", cookie, form).await;
    assert_eq!(
        added.location(),
        "/authoring/hand-washing/file?path=01-first-module/02-hands-quiz.md"
    );
    let check = site.get("/authoring/hand-washing/check", cookie).await;
    assert!(check.body.contains("No error"), "{}", check.body);

    // A slip, found and mended.
    let slip = "---\ntitel: Why\n---\n\nWash your hands.\n";
    let checked = edit(&site, &author, "1", slip, "check").await;
    assert_eq!(checked.status, StatusCode::OK);
    for told in [
        "unknown-key",
        "href=\"#line-2\"",
        "id=\"line-2\"",
        "did you mean `title`",
    ] {
        assert!(checked.body.contains(told), "{told}: {}", checked.body);
    }
    let mended = slip.replace("titel", "title");
    assert_eq!(
        edit(&site, &author, "1", &mended, "save").await.location(),
        LESSON.replace("%2F", "/")
    );

    let preview = site
        .get("/authoring/hand-washing/preview/first-lesson", cookie)
        .await;
    assert!(
        preview.body.contains("<p>Wash your hands.</p>"),
        "{}",
        preview.body
    );

    // Tried, marked, and nothing of it kept.
    let before = world.dump().await;
    let tried = site
        .get("/authoring/hand-washing/preview/hands-quiz", cookie)
        .await;
    assert!(
        tried.body.contains("name=\"answer-first\""),
        "{}",
        tried.body
    );
    let form = sent(&[("seed", "7"), ("answer-first", "1")]);
    let marked = site
        .post("/authoring/hand-washing/preview/hands-quiz", cookie, form)
        .await;
    assert_eq!(marked.status, StatusCode::OK);
    assert!(
        marked.body.contains("Say here what is wrong with it."),
        "{}",
        marked.body
    );
    let mut after = world.dump().await;
    let mut before = before;
    before.remove("web_session");
    after.remove("web_session");
    assert_eq!(before, after);

    let page = site.get("/authoring/hand-washing/publish", cookie).await;
    let (_, rest) = page.body.split_once("name=\"version\" value=\"").unwrap();
    let version = rest.split('"').next().unwrap();
    let nothing = sent(&[("version", version), ("reason", "")]);
    let refused = site
        .post("/authoring/hand-washing/publish", cookie, nothing)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = sent(&[("version", version), ("reason", "The first lesson.")]);
    let published = site
        .post("/authoring/hand-washing/publish", cookie, form)
        .await;
    assert_eq!(published.location(), "/authoring/hand-washing");

    let seen = site.get("/courses/hand-washing", None).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("Washing hands"), "{}", seen.body);
}

#[on_both_databases]
async fn what_is_wrong_with_a_new_course_is_said_at_its_field(world: World) {
    let site = Site::new(&world, None);
    let person = instructor(&world).await;
    let cookie = site.signed_in(&person).await;
    let empty = site
        .post("/authoring/new", Some(&cookie), String::new())
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["title", "summary", "slug", "languages", "institution"] {
        assert!(
            empty.body.contains(&format!("href=\"#{field}\"")),
            "{field}"
        );
    }
    begin(&site, &cookie).await.location();
    let twice = begin(&site, &cookie).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.body.contains("Another course has this id"));
    assert!(
        twice.body.contains("value=\"When to wash them.\""),
        "{}",
        twice.body
    );
    let stranger = site.signed_in(&world.person("A Stranger").await).await;
    let refused = begin(&site, &stranger).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[on_both_databases]
async fn two_who_save_the_same_file_are_told_and_lose_nothing(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    edit(
        &site,
        &cookie,
        "1",
        "---\ntitle: L\n---\n\nTheirs.\n",
        "save",
    )
    .await
    .location();
    // As browsers send it: their line ends make no difference.
    let mine = "---\r\ntitle: L\r\n---\r\n\r\nMine.\r\n";
    let stale = edit(&site, &cookie, "1", mine, "save").await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    for told in [
        "<del><mark>Theirs.</mark></del>",
        "<ins><mark>Mine.</mark></ins>",
        "<div class=\"difference__line\">---</div>",
        "An Instructor has saved this file meanwhile",
    ] {
        assert!(stale.body.contains(told), "{told}: {}", stale.body);
    }
    assert!(stale.body.contains("name=\"version\" value=\"2\""));
    let kept = site.get(LESSON, Some(&cookie)).await;
    assert!(kept.body.contains("Theirs.") && !kept.body.contains("Mine."));
    edit(&site, &cookie, "2", "---\ntitle: L\n---\n\nBoth.\n", "save")
        .await
        .location();
}
