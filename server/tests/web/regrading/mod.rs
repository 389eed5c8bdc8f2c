//! A wrong key that is found after a quiz was handed in: its pages, for who teaches, for the author and for the learner.

use axum::http::StatusCode;
use campus::assessment::{Answers, AttemptId, Unanswered, start_attempt, submit_attempt};
use campus::cohorts::CohortId;
use campus::cohorts::entity::cohort;
use campus::courses::CourseRole;
use campus::people::SignedIn;
use campus::testing::{World, on_both_databases, quiz_of, small_course};
use courseware::QuestionKind;
use sea_orm::EntityTrait;

use crate::site::Site;

struct Class {
    site: Site,
    cohort: CohortId,
    facilitator: String,
    author: String,
}

/// A cohort on the small course, whose first question has the wrong key.
async fn class(world: &World) -> Class {
    let mut course = small_course();
    if let QuestionKind::SingleChoice(choice) = &mut quiz_of(&mut course).questions[0].kind {
        choice.key = 0;
    }
    let cohort = world.cohort(&course).await;
    let row = cohort::Entity::find_by_id(cohort);
    let row = row.one(world.campus().read()).await.unwrap().unwrap();
    let (author, teacher) = (world.person("Author").await, world.person("Teacher").await);
    world
        .give_course_role(&author, row.course_id, CourseRole::Author)
        .await;
    world.give_cohort_role(&teacher, cohort).await;
    let site = Site::new(world, None);
    Class {
        facilitator: site.signed_in(&teacher).await,
        author: site.signed_in(&author).await,
        site,
        cohort,
    }
}

impl Class {
    fn form(&self) -> String {
        format!(
            "/cohorts/{}/corrections/new/1/counting-quiz/source",
            self.cohort
        )
    }
}

async fn sits(world: &World, cohort: CohortId, name: &str) -> (SignedIn, AttemptId) {
    let learner = world.learner_in(cohort, name).await;
    let (campus, quiz) = (world.campus(), "counting-quiz".parse().unwrap());
    let attempt = start_attempt(campus, &mut world.moment(), &learner, cohort, &quiz)
        .await
        .unwrap()
        .unwrap();
    let answers: Answers = [
        ("source", "1"),
        ("rules", "0"),
        ("rules", "2"),
        ("zero", "false"),
    ]
    .map(|(question, value)| (question.parse().unwrap(), value.to_owned()))
    .into_iter()
    .collect();
    let accept = Unanswered::Accept;
    submit_attempt(campus, &world.moment(), &learner, attempt, &answers, accept)
        .await
        .unwrap()
        .unwrap();
    (learner, attempt)
}

fn digest_in(page: &str) -> String {
    let (_, rest) = page.split_once(r#"name="digest" value=""#).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[on_both_databases]
async fn a_wrong_key_is_found_seen_put_right_told_and_taken_back(world: World) {
    let class = class(&world).await;
    let (learner, attempt) = sits(&world, class.cohort, "Sana Malik").await;
    let site = &class.site;
    let teacher = Some(class.facilitator.as_str());
    let choose = site
        .get(
            &format!("/cohorts/{}/corrections/new", class.cohort),
            teacher,
        )
        .await;
    assert!(choose.body.contains(&class.form()), "{}", choose.body);
    let form = site.get(&class.form(), teacher).await;
    assert_eq!(form.status, StatusCode::OK);

    let incomplete = site
        .post(&class.form(), teacher, "remedy=new-key&reason=".to_owned())
        .await;
    assert_eq!(incomplete.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(incomplete.body.contains("Say why."));

    let filled = "remedy=new-key&answer-source=1&reason=The+register+comes+first.";
    let preview = site.post(&class.form(), teacher, filled.to_owned()).await;
    assert_eq!(preview.status, StatusCode::OK);
    assert!(preview.body.contains("Sana Malik"));

    // Somebody hands in meanwhile: what would change is shown once more.
    sits(&world, class.cohort, "Bilal Ahmed").await;
    let confirm = |page: &str| format!("{filled}&do=confirm&digest={}", digest_in(page));
    let again = site
        .post(&class.form(), teacher, confirm(&preview.body))
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.body.contains("Bilal Ahmed"));
    let done = site
        .post(&class.form(), teacher, confirm(&again.body))
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    world.deliver_mail().await;

    let there = done.location();
    let shown = site.get(there, teacher).await;
    assert!(shown.body.contains("Sana Malik") && shown.body.contains("The register comes first."));
    let own = site.signed_in(&learner).await;
    let result = format!("/attempts/{attempt}/result");
    let seen = site.get(&result, Some(&own)).await;
    assert!(seen.body.contains("The register comes first."));

    let back = site
        .post(&format!("{there}/withdraw"), teacher, String::new())
        .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    world.deliver_mail().await;
    let seen = site.get(&result, Some(&own)).await;
    assert!(!seen.body.contains("The register comes first."));
}

#[on_both_databases]
async fn an_author_sees_no_name_and_a_learner_no_page(world: World) {
    let class = class(&world).await;
    let (learner, _) = sits(&world, class.cohort, "Sana Malik").await;
    let site = &class.site;
    let form = "/courses/small-course/corrections/new/1/counting-quiz/source";
    let filled = "remedy=new-key&answer-source=1&reason=Why";
    let preview = site
        .post(form, Some(&class.author), filled.to_owned())
        .await;
    assert_eq!(preview.status, StatusCode::OK);
    assert!(!preview.body.contains("Sana"));
    let own = site.signed_in(&learner).await;
    for stranger in [&own, &class.facilitator] {
        let refused = site.post(form, Some(stranger), filled.to_owned()).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
    let refused = site
        .post(&class.form(), Some(&class.author), filled.to_owned())
        .await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}
