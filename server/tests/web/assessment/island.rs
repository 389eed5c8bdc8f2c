//! What the island sends while an attempt is being filled in.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use campus::testing::{on_both_databases, small_course};

use super::*;

impl Learner {
    /// Sends fields as the island does.
    async fn save(&self, cookie: Option<&str>, attempt: &str, fields: &str) -> Answer {
        let request = Request::post("/api/save-answer")
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/json");
        let body = format!(
            "{{\"attempt\":{},\"fields\":{fields}}}",
            attempt_in(attempt)
        );
        self.site.send(request, cookie, Body::from(body)).await
    }
}

const SAVED: &str = r#"{"unsaved":[],"try_again":false}"#;

#[on_both_databases]
async fn every_change_is_saved_and_what_is_not_is_told(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let mine = Some(learner.cookie.as_str());
    let attempt = learner.start().await;
    let page = learner.get(&attempt).await;
    assert_has(
        &page,
        &[
            "<leptos-island",
            "save-state",
            "Press “Save answers” to keep",
        ],
    );

    let fields = r#"[["answer-rules",""],["answer-rules","0"],["answer-rules","2"]]"#;
    for _ in 0..2 {
        let answer = learner.save(mine, &attempt, fields).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, SAVED));
    }
    assert_eq!(
        learner.get(&attempt).await.body.matches(" checked").count(),
        2
    );

    let answer = learner
        .save(mine, &attempt, r#"[["answer-rules",""]]"#)
        .await;
    assert_eq!(answer.body, SAVED);
    assert_lacks(&learner.get(&attempt).await, &[" checked"]);

    let fields = r#"[["answer-completeness","many"],["answer-zero","true"]]"#;
    let answer = learner.save(mine, &attempt, fields).await;
    assert_has(
        &answer,
        &["answer-completeness", "Question 4: write a number"],
    );
    assert_lacks(&answer, &["answer-zero", "\"try_again\":true"]);
    assert_has(&learner.get(&attempt).await, &[" checked"]);
}

#[on_both_databases]
async fn whoever_may_not_save_is_told_why(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let mine = Some(learner.cookie.as_str());
    let attempt = learner.start().await;
    let fields = r#"[["answer-zero","true"]]"#;
    let anonymous = learner.save(None, &attempt, fields).await;
    assert_has(&anonymous, &["you are signed out", "\"try_again\":true"]);
    let stranger = learner
        .site
        .signed_in(&world.person("A Stranger").await)
        .await;
    let answer = learner.save(Some(&stranger), &attempt, fields).await;
    assert_has(&answer, &["no longer fit together", "\"try_again\":false"]);
    assert_lacks(&learner.get(&attempt).await, &[" checked"]);

    learner.post(&attempt, "do=hand-in-anyway").await;
    let late = learner.save(mine, &attempt, fields).await;
    assert_has(&late, &["handed in somewhere else", "\"try_again\":false"]);
}

#[on_both_databases]
async fn what_can_not_be_read_is_the_senders_mistake(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let mine = Some(learner.cookie.as_str());
    for body in [
        "",
        "{",
        "[]",
        r#"{"attempt":99999999999999999999,"fields":[]}"#,
        r#"{"attempt":"first","fields":[]}"#,
    ] {
        let request = Request::post("/api/save-answer")
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/json");
        let answer = learner.site.send(request, mine, Body::from(body)).await;
        assert_eq!(answer.status.as_u16(), 400, "{body}: {}", answer.body);
    }
}
