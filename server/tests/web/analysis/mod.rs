//! The pages that say what the answers to a quiz say about its questions.

use axum::http::StatusCode;
use campus::Operator;
use campus::assessment::{Answers, Unanswered, start_attempt, submit_attempt};
use campus::cohorts::CohortId;
use campus::cohorts::entity::cohort_role;
use campus::institutions::{Role, by_slug, grant_role};
use campus::people::SignedIn;
use campus::testing::{World, on_both_databases, small_course};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use crate::site::Site;

const QUIZ: &str = "counting-quiz";

/// So many learners hand in the quiz: of five the first three know where a number begins, the others think it is in the
/// report.
async fn hand_in(world: &World, cohort: CohortId, learners: usize) {
    let campus = world.campus();
    let item = QUIZ.parse().unwrap();
    for place in 0..learners {
        let learner = world.learner_in(cohort, "A Learner").await;
        let mut moment = world.moment();
        let attempt = start_attempt(campus, &mut moment, &learner, cohort, &item)
            .await
            .unwrap()
            .unwrap();
        world.advance(time::Duration::minutes(4));
        let (source, zero) = match place % 5 {
            0..3 => ("1", "false"),
            _ => ("0", "true"),
        };
        let answers: Answers = [("source", source), ("zero", zero)]
            .into_iter()
            .map(|(question, value)| (question.parse().unwrap(), value.to_owned()))
            .collect();
        let (moment, take) = (world.moment(), Unanswered::Accept);
        submit_attempt(campus, &moment, &learner, attempt, &answers, take)
            .await
            .unwrap()
            .unwrap();
    }
}

async fn coordinator(world: &World, place: &str) -> SignedIn {
    let campus = world.campus();
    let institution = by_slug(campus, &place.parse().unwrap()).await.unwrap();
    let institution = institution.map(|found| found.id);
    let person = world.person("A Coordinator").await;
    let (by, role) = (Operator::at_the_command_line(), Role::Coordinator);
    grant_role(campus, &world.moment(), by, person.id(), institution, role)
        .await
        .unwrap();
    person
}

async fn teacher(world: &World, cohort: CohortId) -> SignedIn {
    let person = world.person("A Teacher").await;
    let role = cohort_role::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person.id()),
        role: Set(campus::cohorts::CohortRole::Facilitator),
        granted_at: Set(world.now()),
        ..Default::default()
    };
    role.insert(world.campus().database().write())
        .await
        .unwrap();
    person
}

#[on_both_databases]
async fn with_thirty_attempts_the_page_says_what_needs_a_look_and_why(world: World) {
    let cohort = world.cohort(&small_course()).await;
    hand_in(&world, cohort, 30).await;
    let site = Site::new(&world, None);
    let staff = site.signed_in(&coordinator(&world, "hsa").await).await;
    let place = format!("/institutions/hsa/cohorts/{cohort}");
    let roster = site.get(&place, Some(&staff)).await;
    assert!(roster.body.contains(&format!("{place}/analysis")));
    let list = site.get(&format!("{place}/analysis"), Some(&staff)).await;
    let page = format!("{place}/analysis/{QUIZ}");
    assert!(list.body.contains(&page), "{}", list.body);
    let answer = site.get(&page, Some(&staff)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let body = &answer.body;
    for said in [
        "Look at these",
        "Hardly anyone chose option 3: as a wrong answer it tempts nobody.",
        "Three in five got it right. Those who did well overall got it right much more often: the question separates well.",
        "60 % (18)",
        "40 % (12)",
        "In the register",
        "Reliability (Cronbach&#x27;s alpha)",
        "Half took 4 min or less",
    ] {
        let plain = said.replace("&#x27;", "'");
        assert!(
            body.contains(said) || body.contains(&plain),
            "{said} is not in {body}"
        );
    }
    // What needs a look stands before all figures, and each plot has its title and a table.
    let at = |text: &str| body.find(text).unwrap();
    assert!(at("Look at these") < at("Mean score"));
    assert_eq!(body.matches(r#"role="img""#).count(), 2);
    assert!(body.contains(r#"<title id="scores-plot">"#));
    assert!(!body.contains("A Learner"));
}

#[on_both_databases]
async fn with_twenty_nine_it_says_how_many_are_needed_and_nothing_else(world: World) {
    let cohort = world.cohort(&small_course()).await;
    hand_in(&world, cohort, 29).await;
    let site = Site::new(&world, None);
    let staff = site.signed_in(&coordinator(&world, "hsa").await).await;
    let page = format!("/institutions/hsa/cohorts/{cohort}/analysis/{QUIZ}");
    let answer = site.get(&page, Some(&staff)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let said = "There are 29 marked attempts so far; 30 are needed.";
    assert!(answer.body.contains(said), "{}", answer.body);
    for unsaid in ["In the register", "Mean score", "role=\"img\""] {
        assert!(!answer.body.contains(unsaid), "{unsaid}");
    }
}

#[on_both_databases]
async fn who_teaches_and_the_owner_see_theirs_and_nobody_else_anything(world: World) {
    let cohort = world.cohort(&small_course()).await;
    let mut other = small_course();
    other.id = "other-course".parse().unwrap();
    other.owner = "lums".parse().unwrap();
    world.revision(&other).await;
    hand_in(&world, cohort, 40).await;
    let site = Site::new(&world, None);
    let teaching = site.signed_in(&teacher(&world, cohort).await).await;
    let hsa = site.signed_in(&coordinator(&world, "hsa").await).await;
    let lums = site.signed_in(&coordinator(&world, "lums").await).await;
    let taught = format!("/cohorts/{cohort}/analysis/{QUIZ}");
    let owned = format!("/institutions/hsa/courses/small-course/analysis/{QUIZ}");
    let seen = site.get(&taught, Some(&teaching)).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("60 % (24)"));
    let figures = "/institutions/hsa/courses/small-course/figures";
    let figures = site.get(figures, Some(&hsa)).await;
    assert!(
        figures
            .body
            .contains("/institutions/hsa/courses/small-course/analysis")
    );
    let told = site.get(&owned, Some(&hsa)).await;
    assert_eq!(told.status, StatusCode::OK);
    // Shares, and not how many.
    let told = told.body;
    assert!(told.contains("60 %") && !told.contains("60 % (24)"));
    assert!(!told.contains("Upper 27 %"));
    for (page, cookie) in [
        (&taught, &hsa),
        (&taught, &lums),
        (&owned, &teaching),
        (&owned, &lums),
    ] {
        let answer = site.get(page, Some(cookie)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[on_both_databases]
async fn another_revision_all_attempts_and_the_gain_are_asked_for_by_the_address(world: World) {
    let cohort = world.cohort(&small_course()).await;
    hand_in(&world, cohort, 30).await;
    let mut course = small_course();
    let mut after = course.modules[0].items[1].clone();
    after.id = "final-quiz".parse().unwrap();
    course.modules[0].items.push(after);
    let (_, next) = world.revision(&course).await;
    world.move_cohort(cohort, next).await;
    let site = Site::new(&world, None);
    let staff = site.signed_in(&coordinator(&world, "hsa").await).await;
    let place = format!("/institutions/hsa/cohorts/{cohort}/analysis");
    let get = async |rest: &str| site.get(&format!("{place}{rest}"), Some(&staff)).await;
    let body = async |rest: &str| get(rest).await.body;
    let now = body(&format!("/{QUIZ}")).await;
    assert!(now.contains("There is no marked attempt yet"), "{now}");
    let before = body(&format!("/{QUIZ}?revision=1&attempts=all")).await;
    assert!(before.contains("All attempts on revision 1."));
    assert!(before.contains("notice--warning"));
    for nothing in ["?revision=7", "?revision=first"] {
        let answer = get(&format!("/{QUIZ}{nothing}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nothing}");
    }
    let gain = body(&format!("?before={QUIZ}&after=final-quiz")).await;
    assert!(
        gain.contains("Nobody has taken both yet; 30 are needed."),
        "{gain}"
    );
}

#[on_both_databases]
async fn in_urdu_the_words_are_urdu_and_the_numbers_run_from_left_to_right(world: World) {
    let cohort = world.cohort(&small_course()).await;
    hand_in(&world, cohort, 30).await;
    let site = Site::new(&world, None);
    let staff = site.signed_in(&coordinator(&world, "hsa").await).await;
    let page = format!("/institutions/hsa/cohorts/{cohort}/analysis/{QUIZ}?language=ur");
    let body = site.get(&page, Some(&staff)).await.body;
    assert!(body.contains("ان پر نظر ڈالیں"), "{body}");
    assert!(body.contains("رجسٹر میں"));
    assert!(body.contains(r#"<bdi dir="ltr">"#));
}
