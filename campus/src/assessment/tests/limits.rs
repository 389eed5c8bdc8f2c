//! Attempts, waits, and what comes after.

use std::num::{NonZeroU16, NonZeroU32};

use time::Duration;

use super::*;
use crate::testing::{on_both_databases, quiz_of};

#[on_both_databases]
async fn attempts_are_counted_and_run_out(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).attempts = NonZeroU32::new(2);
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&course).await;
    let before = stands(&world, &learner, cohort).await;
    assert_eq!(before.next, NextStep::Begin { left: Some(2) });
    assert!(before.counted().is_none());

    for (number, left) in [
        (1, NextStep::Begin { left: Some(1) }),
        (2, NextStep::UsedUp),
    ] {
        let sitting = Sitting {
            attempt: begin(&world, &learner, cohort).await,
            world: world.clone(),
            learner: learner.clone(),
            cohort,
        };
        assert_eq!(
            sitting.standing().await.next,
            NextStep::Continue(sitting.attempt)
        );
        let own = sitting
            .submit(&[], Unanswered::Accept)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(own.attempt().number, number);
        assert_eq!(sitting.standing().await.next, left);
    }
    assert_eq!(
        start(&world, &learner, cohort).await,
        Err(StartRefusal::UsedUp)
    );
    assert_eq!(stands(&world, &learner, cohort).await.attempts.len(), 2);
}

#[on_both_databases]
async fn the_wait_runs_from_handing_in_and_ends_to_the_second(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).wait = Some("24h".parse().unwrap());
    let sitting = Sitting::begin(&world, &course).await;
    world.advance(Duration::hours(3));
    sitting.submit(&[], Unanswered::Accept).await.unwrap();
    let until = world.now() + Duration::hours(24);
    assert_eq!(
        sitting.standing().await.next,
        NextStep::Wait { until, left: None }
    );

    world.advance(Duration::hours(24) - Duration::seconds(1));
    let refused = start(&world, &sitting.learner, sitting.cohort).await;
    assert_eq!(refused, Err(StartRefusal::WaitUntil(until)));
    world.advance(Duration::seconds(1));
    assert!(
        start(&world, &sitting.learner, sitting.cohort)
            .await
            .is_ok()
    );
}

#[on_both_databases]
async fn a_pass_ends_the_quiz(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    sitting.submit(ALL_RIGHT, Unanswered::Refuse).await.unwrap();
    assert_eq!(sitting.standing().await.next, NextStep::Passed);
    let again = start(&world, &sitting.learner, sitting.cohort).await;
    assert_eq!(again, Err(StartRefusal::AlreadyPassed));
}

#[on_both_databases]
async fn the_best_result_is_the_best_and_not_the_last(world: World) {
    let first = Sitting::begin(&world, &small_course()).await;
    first
        .submit(&[("source", "1")], Unanswered::Accept)
        .await
        .unwrap();
    let second = Sitting {
        attempt: begin(&world, &first.learner, first.cohort).await,
        ..first
    };
    second
        .submit(&[("zero", "false")], Unanswered::Accept)
        .await
        .unwrap();
    let standing = second.standing().await;
    let (best, score) = standing.counted().unwrap();
    assert_eq!((best.number, score.earned), (1, 2000));
}

#[on_both_databases]
async fn only_what_was_drawn_is_asked_and_marked(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).draw = NonZeroU16::new(2);
    quiz_of(&mut course).shuffle = true;
    let sitting = Sitting::begin(&world, &course).await;
    let Paper::Open(paper) = sitting.paper().await else {
        panic!()
    };
    let shown: Vec<_> = paper
        .questions()
        .unwrap()
        .iter()
        .map(|asked| asked.id().clone())
        .collect();
    assert_eq!(shown.len(), 2);
    let again = sitting.paper().await;
    let Paper::Open(again) = again else { panic!() };
    assert_eq!(
        again.own().drawn(),
        paper.own().drawn(),
        "the same paper each time"
    );

    let drawn: Vec<_> = ALL_RIGHT
        .iter()
        .copied()
        .filter(|(id, _)| shown.iter().any(|shown| shown.as_str() == *id))
        .collect();
    let own = sitting
        .submit(&drawn, Unanswered::Refuse)
        .await
        .unwrap()
        .unwrap();
    let score = own.attempt().score().unwrap();
    assert_eq!(score.earned, score.possible);
    assert!(score.possible < 8000);
}
