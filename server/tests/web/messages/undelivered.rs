//! Administrators: mail that did not arrive, and what mail looks like.

use axum::http::StatusCode;
use axum::http::header::CONTENT_SECURITY_POLICY;
use campus::cohorts::enrol;
use campus::jobs::{Task, claim};
use campus::messages::{Letter, Refusal, refuse};
use campus::testing::{World, on_both_databases, small_course};

use super::{administrator, certificate, tell};
use crate::site::Site;

const PAGE: &str = "/institutions/hsa/messages/undelivered";

#[on_both_databases]
async fn a_mail_that_was_refused_is_seen_and_tried_again(world: World) {
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&administrator(&world, "Admin").await).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let cohort = world.cohort(&small_course()).await;
    enrol(world.campus(), &world.moment(), &sana, cohort)
        .await
        .unwrap();
    tell(&world, &sana, Some("hsa"), &certificate()).await;
    let job = claim(world.campus(), &world.moment())
        .await
        .unwrap()
        .unwrap();
    let Task::SendMail { mail } = job.task else {
        panic!("{job:?}")
    };
    let refusal = Refusal {
        reason: "554 <sana@example.org>: <script>no</script>".to_owned(),
        address_is_dead: false,
    };
    refuse(world.campus(), &world.moment(), mail, job.id, &refusal)
        .await
        .unwrap();
    let page = site.get(PAGE, Some(&cookie)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("s…@example.org"), "{}", page.body);
    assert!(!page.body.contains("Not shown"));
    assert!(page.body.contains("Your certificate is ready"));
    assert!(page.body.contains("href=\"/work\""));
    assert!(!page.body.contains("sana@") && !page.body.contains("<script>no"));
    let form = format!("mail={mail}");
    let again = site.post(PAGE, Some(&cookie), form.clone()).await;
    assert_eq!(again.location(), PAGE);
    assert_eq!(world.deliver_mail().await.len(), 1);
    for form in [
        form,
        "mail=77".to_owned(),
        "mail=x".to_owned(),
        String::new(),
    ] {
        let answer = site.post(PAGE, Some(&cookie), form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let strangers = site.signed_in(&sana).await;
    let other = site.get(PAGE, Some(&strangers)).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[on_both_databases]
async fn every_mail_can_be_looked_at_in_both_languages(world: World) {
    let site = Site::new(&world, None);
    let name = "Admin <script>alert(1)</script>";
    let cookie = site.signed_in(&administrator(&world, name).await).await;
    for letter in Letter::samples("") {
        for language in ["en", "ur"] {
            let query = format!("letter={}&language={language}", letter.kind());
            let path = format!("/institutions/hsa/messages/preview?{query}");
            let page = site.get(&path, Some(&cookie)).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("<script>alert"), "{}", page.body);
            let path = format!("/institutions/hsa/messages/preview/html?{query}");
            let html = site.get(&path, Some(&cookie)).await;
            let policy = html.headers[CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"));
            assert!(html.body.contains(&format!("lang=\"{language}\"")));
            assert!(!html.body.contains("<script>alert"), "{}", html.body);
        }
    }
    let path = "/institutions/hsa/messages/preview?letter=nonsense";
    assert_eq!(site.get(path, Some(&cookie)).await.status, StatusCode::OK);
}
