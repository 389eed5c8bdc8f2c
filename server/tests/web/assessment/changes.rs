//! What the script of an attempt's page sends.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use campus::testing::{on_both_databases, quiz_of, small_course};
use serde_json::{Value, json};

use super::*;

impl Learner {
    /// Sends JSON as the script does.
    pub(super) async fn send(&self, cookie: Option<&str>, attempt: &str, body: &Value) -> Answer {
        let request = Request::post(format!("{attempt}/answers"))
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/json");
        self.site
            .send(request, cookie, Body::from(body.to_string()))
            .await
    }
}

pub(super) fn change(sequence: i64, question: &str, fields: &[(&str, &str)]) -> Value {
    json!({ "sequence": sequence, "question": question, "fields": fields, "changed_at": 1_764_170_000_000_i64 })
}

pub(super) fn sent(changes: &[Value]) -> Value {
    json!({ "device": "a-phone-on-the-ward", "changes": changes })
}

fn told(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

#[on_both_databases]
async fn answers_are_saved_as_often_as_they_come_and_each_is_receipted(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let mine = Some(learner.cookie.as_str());
    let attempt = learner.start().await;
    let fields = [
        ("answer-rules", ""),
        ("answer-rules", "0"),
        ("answer-rules", "2"),
    ];
    let body = sent(&[
        change(1, "rules", &fields),
        change(2, "completeness", &[("answer-completeness", "many")]),
    ]);
    for _ in 0..2 {
        let answer = learner.send(mine, &attempt, &body).await;
        assert_eq!(answer.status, 200);
        let told = told(&answer);
        assert_eq!(told["state"], "in_progress");
        assert_eq!(told["deadline"], Value::Null);
        assert_eq!(
            told["results"][0],
            json!({ "sequence": 1, "outcome": "saved", "message": null })
        );
        assert_eq!(told["results"][1]["outcome"], "refused");
        let message = told["results"][1]["message"].as_str().unwrap();
        assert!(
            message.starts_with("Question 4: write a number"),
            "{message}"
        );
    }
    assert_eq!(
        learner.get(&attempt).await.body.matches(" checked").count(),
        2
    );
}

#[on_both_databases]
async fn the_deadline_is_told_and_holds(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).time_limit = Some("30m".parse().unwrap());
    quiz_of(&mut course).grace = Some("5m".parse().unwrap());
    let learner = Learner::new(&world, &course).await;
    let mine = Some(learner.cookie.as_str());
    let attempt = learner.start().await;
    let due = (world.now() + time::Duration::minutes(30)).unix_timestamp() * 1000;
    for (minutes, sequence, outcome) in [(29, 1, "saved"), (2, 2, "late"), (5, 3, "too_late")] {
        world.advance(time::Duration::minutes(minutes));
        let body = sent(&[change(sequence, "zero", &[("answer-zero", "false")])]);
        let told = told(&learner.send(mine, &attempt, &body).await);
        assert_eq!(told["deadline"], due);
        assert_eq!(told["now"], world.now().unix_timestamp() * 1000);
        assert_eq!(told["results"][0]["outcome"], outcome);
    }
}

#[on_both_databases]
async fn nobody_saves_for_somebody_else(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let attempt = learner.start().await;
    let body = sent(&[change(1, "zero", &[("answer-zero", "true")])]);
    assert_eq!(learner.send(None, &attempt, &body).await.status, 401);
    let stranger = world.person("A Stranger").await;
    let stranger = learner.site.signed_in(&stranger).await;
    let answer = learner.send(Some(&stranger), &attempt, &body).await;
    assert_eq!(answer.status, 404);
    assert_lacks(&learner.get(&attempt).await, &[" checked"]);
}

#[on_both_databases]
async fn what_our_script_would_not_send_is_refused(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let mine = Some(learner.cookie.as_str());
    let attempt = learner.start().await;
    let many: Vec<_> = (0..201)
        .map(|sequence| change(sequence, "zero", &[("answer-zero", "true")]))
        .collect();
    for body in [
        json!({}),
        json!([]),
        json!({ "device": "x", "changes": [] }),
        json!({ "device": "a-phone-on-the-ward", "changes": [{ "sequence": "1" }] }),
        sent(&[change(1, "NOT A SLUG", &[])]),
        sent(&[change(1, "zero", &[("answer-rules", "1")])]),
        sent(&[change(1, "zero", &[("do", "hand-in")])]),
        sent(&many),
    ] {
        let answer = learner.send(mine, &attempt, &body).await;
        assert_eq!(answer.status, 400, "{body}");
    }
    assert_lacks(&learner.get(&attempt).await, &[" checked"]);
}
