//! Reports: kept with their revision, told once, settled up to what was seen.

use courseware::{CourseId, ItemId, QuestionId};
use time::Duration;

use super::*;
use crate::assessment::{AttemptId, start_attempt};
use crate::courses::CourseRole;
use crate::people::SignedIn;
use crate::profiles::Words;
use crate::testing::{EnrolledLearner, World, on_both_databases, small_course};

fn question() -> QuestionId {
    "zero".parse().unwrap()
}

async fn report(world: &World, who: &SignedIn, attempt: AttemptId, words: &str) -> Option<()> {
    let words = Words::parse(words).unwrap().unwrap();
    let (campus, moment) = (world.campus(), world.moment());
    report_question(campus, &moment, who, attempt, &question(), words)
        .await
        .unwrap()
}

#[on_both_databases]
async fn what_learners_report_reaches_the_authors_once(world: World) {
    let course = small_course();
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&course).await;
    let author = world
        .person_reached_by("An Author", "author@example.net")
        .await;
    let slug: CourseId = course.id.clone();
    let (number, _) = world.revision(&course).await;
    world
        .give_course_role(&author, number, CourseRole::Author)
        .await;
    let item: ItemId = "counting-quiz".parse().unwrap();
    let campus = world.campus();
    let attempt = start_attempt(campus, &mut world.moment(), &learner, cohort, &item)
        .await
        .unwrap()
        .unwrap();

    assert!(
        report(&world, &author, attempt, "Not mine.")
            .await
            .is_none()
    );
    report(&world, &learner, attempt, "Both are right.")
        .await
        .unwrap();
    world.advance(Duration::seconds(10));
    let until = world.now();
    report(&world, &learner, attempt, "The Urdu says something else.")
        .await
        .unwrap();
    let mail = world.deliver_mail().await;
    assert_eq!(mail.len(), 1, "one message, however many reports");

    let (_, reported) = reports_of(campus, &author, &slug).await.unwrap().unwrap();
    let said: Vec<_> = reported[0]
        .reports
        .iter()
        .map(|report| report.words.as_str())
        .collect();
    assert_eq!(said, ["The Urdu says something else.", "Both are right."]);
    assert!(reports_of(campus, &learner, &slug).await.unwrap().is_none());

    world.advance(Duration::seconds(10));
    report(&world, &learner, attempt, "A third thing.")
        .await
        .unwrap();
    let settle = |who| {
        let (world, slug, item) = (world.clone(), slug.clone(), item.clone());
        async move {
            settle_reports(
                world.campus(),
                &world.moment(),
                who,
                &slug,
                &item,
                &question(),
                until,
            )
            .await
            .unwrap()
        }
    };
    assert_eq!(settle(&learner).await, None);
    assert_eq!(settle(&author).await, Some(()));
    let (_, left) = reports_of(campus, &author, &slug).await.unwrap().unwrap();
    assert_eq!(left[0].reports.len(), 1, "what came since stays");
}
