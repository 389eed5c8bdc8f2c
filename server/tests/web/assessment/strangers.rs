//! Whoever has no business with an attempt.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use campus::assessment::{Paper, paper};
use campus::testing::{on_both_databases, small_course};

use super::*;

#[on_both_databases]
async fn an_attempt_is_there_for_its_learner_only(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let attempt = learner.start().await;
    let stranger = world.person("A Stranger").await;
    let cookie = learner.site.signed_in(&stranger).await;
    let cookie = Some(cookie.as_str());
    let result = format!("{attempt}/result");
    for path in [&attempt, &result, &learner.quiz, "/attempts/999999"] {
        assert_eq!(learner.site.get(path, cookie).await.status, 404, "{path}");
    }
    let start = format!("{}/attempts", learner.quiz);
    for path in [&attempt, &start] {
        let form = "answer-source=0&do=hand-in-anyway".to_owned();
        assert_eq!(
            learner.site.post(path, cookie, form).await.status,
            404,
            "{path}"
        );
    }
    for path in [&attempt, &result] {
        let anonymous = learner.site.get(path, None).await;
        assert!(anonymous.location.unwrap().starts_with("/sign-in"));
    }
    assert_eq!(learner.get(&attempt).await.status, 200, "still in progress");
}

#[on_both_databases]
async fn another_site_can_not_hand_in(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let attempt = learner.start().await;
    let changes = format!("{attempt}/answers");
    for (path, kind, body) in [
        (
            attempt.as_str(),
            "application/x-www-form-urlencoded",
            "do=hand-in-anyway",
        ),
        (
            changes.as_str(),
            "application/json",
            r#"{"device":"a-phone-on-the-ward","changes":[]}"#,
        ),
    ] {
        let request = Request::post(path)
            .header("sec-fetch-site", "cross-site")
            .header(CONTENT_TYPE, kind);
        let body = Body::from(body.to_owned());
        let answer = learner
            .site
            .send(request, Some(&learner.cookie), body)
            .await;
        assert_eq!(answer.status, 403, "{path}");
    }
    let id = attempt_in(&attempt);
    let paper = paper(world.campus(), &world.moment(), &learner.person, id)
        .await
        .unwrap()
        .unwrap();
    assert!(matches!(paper, Paper::Open(_)));
}
