//! Reading lessons and marking them as done.

use axum::body::Body;
use axum::http::header::ACCEPT;
use axum::http::{Request, StatusCode};
use campus::testing::{EnrolledLearner, World, on_both_databases, small_course};

use crate::site::Site;

#[on_both_databases]
async fn a_lesson_is_read_marked_and_continued(world: World) {
    let site = Site::new(&world, None);
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&small_course()).await;
    let cookie = site.signed_in(&learner).await;
    let lesson = format!("/cohorts/{cohort}/items/counting");

    let page = site.get(&lesson, Some(&cookie)).await;
    assert!(
        page.body
            .contains("Each event is counted <strong>once</strong>.")
    );
    assert!(page.body.contains("rel=\"next\""));
    assert!(
        !page.body.contains("app.js"),
        "a lesson needs no WebAssembly"
    );

    let done = site
        .post(&format!("{lesson}/done"), Some(&cookie), String::new())
        .await;
    assert_eq!(done.location.as_deref(), Some(lesson.as_str()));
    assert!(
        site.get(&lesson, Some(&cookie))
            .await
            .body
            .contains("data-state=\"done\"")
    );

    let learning = site.get("/learning", Some(&cookie)).await;
    assert!(learning.body.contains("1 of 2 done"));
    assert!(learning.body.contains("Continue where you stopped"));
    assert!(
        learning
            .body
            .contains(&format!("/cohorts/{cohort}/items/counting-quiz"))
    );
}

#[on_both_databases]
async fn reaching_the_end_is_answered_without_a_page(world: World) {
    let site = Site::new(&world, None);
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&small_course()).await;
    let cookie = site.signed_in(&learner).await;
    let request = Request::post(format!("/cohorts/{cohort}/items/counting/done"))
        .header("sec-fetch-site", "same-origin")
        .header(ACCEPT, "application/json");
    let answer = site.send(request, Some(&cookie), Body::empty()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let outline = site.get(&format!("/cohorts/{cohort}"), Some(&cookie)).await;
    assert!(outline.body.contains("1 of 2 done"));
}

#[on_both_databases]
async fn a_text_without_translation_is_marked_and_said_to_be(world: World) {
    let mut course = small_course();
    let lesson = course.modules[0].items[0].clone();
    let courseware::ItemBody::Lesson(mut english_only) = lesson.body else {
        panic!("a lesson")
    };
    english_only.body = courseware::Translated::new(
        courseware::Language::English,
        courseware::Markdown("Only in English.".to_owned()),
    );
    course.modules[0].items[0].body = courseware::ItemBody::Lesson(english_only);
    let site = Site::new(&world, None);
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&course).await;
    let cookie = site.signed_in(&learner).await;
    let path = format!("/cohorts/{cohort}/items/counting?language=ur");
    let page = site.get(&path, Some(&cookie)).await;
    assert!(page.body.contains("<html lang=\"ur\" dir=\"rtl\""));
    assert!(page.body.contains("lang=\"en\" dir=\"ltr\""));
    assert!(page.body.contains("اس متن کا ترجمہ"));
}
