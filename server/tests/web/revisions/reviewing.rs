//! A reviewer approves exactly what they have seen.

use axum::http::StatusCode;
use campus::courses::CourseRole;
use campus::testing::{World, on_both_databases};

use super::{founded, hand, published, sources};
use crate::site::Site;

const REVIEW: &str = "/authoring/counting/review";

#[on_both_databases]
async fn a_reviewer_approves_what_was_seen_and_nothing_newer(world: World) {
    founded(&world).await;
    published(
        &world,
        &sources("Counting", "review: required\n", &[("first", "Once.")]),
    )
    .await;
    let site = Site::new(&world, None);
    let author = hand(&world, "An Author", CourseRole::Author).await;
    let author = site.signed_in(&author).await;
    let reviewer = hand(&world, "A Reviewer", CourseRole::Reviewer).await;
    let reviewer = site.signed_in(&reviewer).await;
    let begun = site
        .post("/authoring/counting/draft", Some(&author), String::new())
        .await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);

    let page = site.get(REVIEW, Some(&reviewer)).await.body;
    let digest = page.split("name=\"digest\" value=\"").nth(1).unwrap();
    let digest = digest.split('"').next().unwrap();
    let stale = format!("digest={}", "0".repeat(64));
    let stale = site.post(REVIEW, Some(&reviewer), stale).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.body.contains("Nothing was approved"));
    let long = format!("digest={digest}&note={}", "x".repeat(501));
    let long = site.post(REVIEW, Some(&reviewer), long).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!("digest={digest}&note=The+doses+are+right.");
    let theirs = site.post(REVIEW, Some(&author), form.clone()).await;
    assert_eq!(
        theirs.status,
        StatusCode::NOT_FOUND,
        "authors approve nothing"
    );
    let publish = "/authoring/counting/publish";
    let waiting = site.get(publish, Some(&author)).await.body;
    assert!(waiting.contains("Nobody yet."), "{waiting}");
    let done = site.post(REVIEW, Some(&reviewer), form).await;
    assert_eq!(done.location(), REVIEW);
    let waiting = site.get(publish, Some(&author)).await.body;
    assert!(waiting.contains("The doses are right."), "{waiting}");
    let seen = site.get(REVIEW, Some(&author)).await.body;
    for part in ["A Reviewer", "The doses are right."] {
        assert!(seen.contains(part), "{part} is missing in {seen}");
    }
    assert!(!seen.contains("name=\"digest\""), "{seen}");
}
