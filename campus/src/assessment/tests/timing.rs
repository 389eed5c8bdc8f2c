//! Time limits, grace, dates: the server's clock decides, whatever a browser says.

use courseware::{Completes, Counted};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use time::{Duration, OffsetDateTime};

use super::*;
use crate::assessment::entity::{attempt, quiz_dates};
use crate::progress::CompletionManner;
use crate::progress::entity::item_completion;
use crate::testing::{on_both_databases, quiz_of};

fn timed(minutes: u32, grace: Option<u32>) -> Course {
    let mut course = small_course();
    let quiz = quiz_of(&mut course);
    quiz.time_limit = Some(format!("{minutes}m").parse().unwrap());
    quiz.grace = grace.map(|grace| format!("{grace}m").parse().unwrap());
    course
}

async fn refusal(sitting: &Sitting, fields: &[(&str, &str)]) -> Option<SaveRefusal> {
    let (campus, moment) = (sitting.world.campus(), sitting.world.moment());
    let answers = answers(fields);
    match save_responses(campus, &moment, &sitting.learner, sitting.attempt, &answers).await {
        Err(Error::Refused(refusal)) => Some(refusal),
        Ok(saved) => {
            assert!(saved.unwrap().is_empty());
            None
        }
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

#[on_both_databases]
async fn answers_count_until_the_time_is_up_and_not_a_second_longer(world: World) {
    let sitting = Sitting::begin(&world, &timed(30, None)).await;
    world.advance(Duration::minutes(30) - Duration::seconds(1));
    assert_eq!(refusal(&sitting, &[("source", "1")]).await, None);
    world.advance(Duration::seconds(1));
    let late = refusal(&sitting, &[("source", "0"), ("zero", "false")]).await;
    assert_eq!(late, Some(SaveRefusal::OutOfTime));
    assert_eq!(
        close_overdue(world.campus(), &world.moment())
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        close_overdue(world.campus(), &world.moment())
            .await
            .unwrap(),
        0
    );

    let paper = sitting.marked().await;
    assert_eq!(
        paper.score().earned,
        2_000,
        "what was saved in time is marked"
    );
    assert!(paper.own().attempt().out_of_time);
}

#[on_both_databases]
async fn what_was_held_up_counts_within_the_grace(world: World) {
    let sitting = Sitting::begin(&world, &timed(30, Some(5))).await;
    world.advance(Duration::minutes(34));
    assert_eq!(
        close_overdue(world.campus(), &world.moment())
            .await
            .unwrap(),
        0
    );
    let own = sitting
        .submit(ALL_RIGHT, Unanswered::Accept)
        .await
        .unwrap()
        .unwrap();
    let attempt = own.attempt();
    assert_eq!((attempt.passed, attempt.out_of_time), (Some(true), false));
    assert!(attempt.submitted_at > attempt.due_at);
}

#[on_both_databases]
async fn handing_in_after_the_grace_marks_what_was_there(world: World) {
    let sitting = Sitting::begin(&world, &timed(30, Some(5))).await;
    sitting.save(&[("source", "1")]).await;
    world.advance(Duration::minutes(35));
    let own = sitting.submit(ALL_RIGHT, Unanswered::Accept).await;
    let own = own.unwrap().unwrap();
    assert!(own.attempt().out_of_time);
    assert_eq!(own.attempt().earned, Some(2_000));
}

#[on_both_databases]
async fn an_attempt_that_is_broken_keeps_no_other_from_being_handed_in(world: World) {
    let course = timed(30, None);
    let broken = Sitting::begin(&world, &course).await;
    let learner = world.learner_in(broken.cohort, "Another Learner").await;
    let whole = Sitting {
        attempt: begin(&world, &learner, broken.cohort).await,
        world: world.clone(),
        learner,
        cohort: broken.cohort,
    };
    let row = attempt::ActiveModel {
        id: Set(broken.attempt),
        drawn: Set("nonsense".to_owned()),
        ..Default::default()
    };
    let transaction = world.campus().begin().await.unwrap();
    row.update(&transaction).await.unwrap();
    transaction.commit().await.unwrap();
    world.advance(Duration::minutes(31));
    let closed = close_overdue(world.campus(), &world.moment()).await;
    assert!(
        closed.is_err(),
        "what is broken is not passed over in silence"
    );
    assert!(whole.marked().await.own().attempt().out_of_time);
}

/// Sets when the quiz can be taken in the learner's cohort.
async fn set_dates(
    world: &World,
    learner: &EnrolledLearner,
    opens_at: Option<OffsetDateTime>,
    closes_at: Option<OffsetDateTime>,
) {
    let row = quiz_dates::ActiveModel {
        cohort_id: Set(learner.cohort),
        item: Set(quiz().to_string()),
        opens_at: Set(opens_at),
        closes_at: Set(closes_at),
        set_by: Set(learner.learner.id()),
        set_at: Set(world.now()),
        ..Default::default()
    };
    let transaction = world.campus().begin().await.unwrap();
    row.insert(&transaction).await.unwrap();
    transaction.commit().await.unwrap();
}

#[on_both_databases]
async fn a_quiz_opens_and_closes_for_its_cohort(world: World) {
    let place = world.enrolled_learner(&timed(60, None)).await;
    let (opens, closes) = (
        world.now() + Duration::hours(1),
        world.now() + Duration::hours(2),
    );
    set_dates(&world, &place, Some(opens), Some(closes)).await;
    let (learner, cohort) = (&place.learner, place.cohort);
    assert_eq!(
        start(&world, learner, cohort).await,
        Err(StartRefusal::NotYetOpen(opens))
    );
    world.advance(Duration::minutes(90));
    let attempt = begin(&world, learner, cohort).await;
    let own = own_attempt(world.campus(), world.campus().read(), learner, attempt)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        own.attempt().due_at,
        Some(closes),
        "closing comes before the time limit"
    );
    world.advance(Duration::minutes(30));
    close_overdue(world.campus(), &world.moment())
        .await
        .unwrap();
    assert_eq!(
        start(&world, learner, cohort).await,
        Err(StartRefusal::Closed(closes))
    );
}

#[on_both_databases]
async fn the_attempt_that_counts_is_the_one_that_the_quiz_says(world: World) {
    for (rule, score, passed) in [
        (Counted::Highest, 8_000, true),
        (Counted::Latest, 8_000, true),
        (Counted::First, 2_000, false),
    ] {
        let mut course = small_course();
        course.id = format!("counted-{score}-{passed}-{rule:?}")
            .to_lowercase()
            .parse()
            .unwrap();
        quiz_of(&mut course).counted = rule;
        let mut sitting = Sitting::begin(&world, &course).await;
        sitting
            .submit(&[("source", "1")], Unanswered::Accept)
            .await
            .unwrap();
        sitting.attempt = begin(&world, &sitting.learner, sitting.cohort).await;
        sitting.submit(ALL_RIGHT, Unanswered::Accept).await.unwrap();
        let standing = sitting.standing().await;
        let (_, counted) = standing.counted().unwrap();
        assert_eq!(counted.earned, score, "{rule:?}");
        assert_eq!(standing.next == NextStep::Passed, passed, "{rule:?}");
    }
}

async fn manners(world: &World) -> Vec<CompletionManner> {
    let rows = item_completion::Entity::find()
        .all(world.campus().read())
        .await
        .unwrap();
    rows.into_iter().map(|row| row.manner).collect()
}

#[on_both_databases]
async fn a_quiz_may_be_done_by_using_its_attempts_up(world: World) {
    let mut course = small_course();
    let settings = quiz_of(&mut course);
    settings.attempts = Some(2.try_into().unwrap());
    settings.completes = Completes::PassOrUsedUp;
    let mut sitting = Sitting::begin(&world, &course).await;
    sitting.submit(&[], Unanswered::Accept).await.unwrap();
    assert!(manners(&world).await.is_empty());
    sitting.attempt = begin(&world, &sitting.learner, sitting.cohort).await;
    sitting.submit(&[], Unanswered::Accept).await.unwrap();
    assert_eq!(manners(&world).await, [CompletionManner::UsedUp]);
}

#[on_both_databases]
async fn a_pre_test_is_done_by_handing_it_in(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).pre_test_of = Some("final".parse().unwrap());
    let sitting = Sitting::begin(&world, &course).await;
    sitting.submit(&[], Unanswered::Accept).await.unwrap();
    assert_eq!(manners(&world).await, [CompletionManner::HandedIn]);
}
