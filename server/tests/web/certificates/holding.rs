//! The holder's side: the name, the document, the list.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases, small_course};

use super::finisher::Finisher;
use crate::site::{PUBLIC_URL, Site};

#[on_both_databases]
async fn a_finished_course_leads_to_a_certificate(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let learner = Finisher::new(&world, &site).await;
    let cookie = Some(learner.cookie.as_str());

    let asked = site.get(&learner.confirm_path(), cookie).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("value=\"Learner Number One\""));

    let serial = learner.certify(&site).await;
    let page = site.get(&format!("/certificates/{serial}"), cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    for printed in [
        "Confirmed Name",
        "Counting",
        "1.5",
        "87 % (pass mark 75 %)",
        "role=\"img\"",
        "Not accredited by PM&amp;DC or PNMC",
        &format!("{PUBLIC_URL}/verify/{serial}"),
        "class=\"certificate\"",
    ] {
        assert!(page.body.contains(printed), "{printed} is missing");
    }
    assert!(!page.body.contains("certificate__demonstration"));

    let urdu = site
        .get(&format!("/certificates/{serial}?language=ur"), cookie)
        .await;
    assert!(urdu.body.contains("dir=\"rtl\""));
    assert!(urdu.body.contains("سندِ کامیابی") && urdu.body.contains("گنتی"));

    let list = site.get("/certificates", cookie).await;
    assert!(list.body.contains(&format!("/certificates/{serial}")));

    // Asking again, by the form or by the page, leads to the one that stands.
    assert_eq!(learner.certify(&site).await, serial);
    let again = site.get(&learner.confirm_path(), cookie).await;
    assert_eq!(again.location, Some(format!("/certificates/{serial}")));
}

#[on_both_databases]
async fn a_name_that_can_not_be_printed_is_refused_and_kept(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let learner = Finisher::new(&world, &site).await;
    let cookie = Some(learner.cookie.as_str());
    let path = learner.confirm_path();

    let empty = site.post(&path, cookie, "name=+".to_owned()).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("error-summary"));
    assert!(empty.body.contains("href=\"#name\""));

    let long = "a".repeat(201);
    let refused = site.post(&path, cookie, format!("name={long}")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains(&format!("value=\"{long}\"")));

    // U+202E turns the direction of what follows.
    let turned = site
        .post(&path, cookie, "name=A%E2%80%AEB".to_owned())
        .await;
    assert_eq!(turned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let list = site.get("/certificates", cookie).await;
    assert!(list.body.contains("You have no certificate yet"));
}

#[on_both_databases]
async fn a_certificate_is_shown_to_its_holder_only(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let learner = Finisher::new(&world, &site).await;
    let serial = learner.certify(&site).await;
    let path = format!("/certificates/{serial}");

    let other = site.signed_in(&world.person("Another").await).await;
    let answer = site.get(&path, Some(&other)).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!answer.body.contains("Confirmed Name"));
    let confirm = site.get(&learner.confirm_path(), Some(&other)).await;
    assert_eq!(confirm.status, StatusCode::NOT_FOUND);
    let issue = site
        .post(&learner.confirm_path(), Some(&other), "name=X".to_owned())
        .await;
    assert_eq!(issue.status, StatusCode::NOT_FOUND);

    let anonymous = site.get(&path, None).await;
    assert_eq!(anonymous.status, StatusCode::SEE_OTHER);
    assert!(anonymous.location.unwrap().starts_with("/sign-in"));
}

#[on_both_databases]
async fn an_unfinished_course_has_no_certificate(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let enrolled = world.enrolled_learner(&small_course()).await;
    let cookie = site.signed_in(&enrolled.learner).await;
    let path = format!("/cohorts/{}/certificate", enrolled.cohort);
    for answer in [
        site.get(&path, Some(&cookie)).await,
        site.post(&path, Some(&cookie), "name=X".to_owned()).await,
    ] {
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.body.contains("There is something left to do"));
    }
}

#[on_both_databases]
async fn a_demonstration_is_marked_on_the_document(world: World) {
    let site = Site::new(&world, None);
    let learner = Finisher::new(&world, &site).await;
    let asked = site
        .get(&learner.confirm_path(), Some(&learner.cookie))
        .await;
    assert!(asked.body.contains("This is a demonstration."));
    let serial = learner.certify(&site).await;
    let page = site
        .get(&format!("/certificates/{serial}"), Some(&learner.cookie))
        .await;
    assert!(page.body.contains("certificate__demonstration"));
}
