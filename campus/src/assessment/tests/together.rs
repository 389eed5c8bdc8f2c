//! The same thing from two tabs at once.

use sea_orm::EntityTrait;

use super::*;
use crate::assessment::entity::attempt;
use crate::cohorts::{EnrolmentState, hold_own_enrolment, own_enrolment};
use crate::progress::{CompletionManner, record_completion};
use crate::testing::on_both_databases;

#[on_both_databases]
async fn two_starts_at_once_are_one(world: World) {
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&small_course()).await;
    let (first, second, third) = tokio::join!(
        start(&world, &learner, cohort),
        start(&world, &learner, cohort),
        start(&world, &learner, cohort),
    );
    assert_eq!(first, second);
    assert_eq!(second, third);
    let all = attempt::Entity::find()
        .all(world.campus().read())
        .await
        .unwrap();
    assert_eq!(all.len(), 1);
}

#[on_both_databases]
async fn of_two_submits_at_once_one_counts_for_both(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let (right, wrong) = tokio::join!(
        sitting.submit(ALL_RIGHT, Unanswered::Accept),
        sitting.submit(&[("source", "0")], Unanswered::Accept),
    );
    let (right, wrong) = (right.unwrap().unwrap(), wrong.unwrap().unwrap());
    assert_eq!(right.attempt(), wrong.attempt());
    let paper = sitting.marked().await;
    let earned = right.attempt().score().unwrap().earned;
    assert!(earned == 8000 || earned == 0);
    assert_eq!(paper.score().earned, earned);
    let mut credits = 0;
    for question in paper.questions().unwrap() {
        let points = u64::from(question.asked().points().value());
        credits += points * u64::from(question.credit().thousandths());
    }
    assert_eq!(
        credits, earned,
        "the stored marks are those of the stored score"
    );
}

#[on_both_databases]
async fn a_save_beside_a_submit_is_taken_whole_or_refused(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let (campus, moment) = (world.campus(), world.moment());
    let late = answers(&[("source", "0")]);
    let (saved, submitted) = tokio::join!(
        save_responses(campus, &moment, &sitting.learner, sitting.attempt, &late),
        sitting.submit(ALL_RIGHT, Unanswered::Accept),
    );
    match saved {
        Ok(problems) => assert!(problems.unwrap().is_empty()),
        Err(error) => assert_eq!(refused::<(), _>(Err(error)), SaveRefusal::AlreadySubmitted),
    }
    // Either order ends with the answers that were handed in.
    assert_eq!(submitted.unwrap().unwrap().attempt().passed, Some(true));
    assert_eq!(
        sitting.marked().await.questions().unwrap()[0]
            .asked()
            .values(),
        ["1"]
    );
}

#[on_both_databases]
async fn handing_in_beside_the_last_lesson_completes_the_enrolment(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let (campus, moment) = (world.campus(), world.moment());
    let lesson = "counting".parse().unwrap();

    let transaction = campus.begin().await.unwrap();
    let place = hold_own_enrolment(campus, &transaction, &sitting.learner, sitting.cohort);
    let place = place.await.unwrap().unwrap();
    let (revision, manner) = (place.revision().id, CompletionManner::ReachedEnd);
    let read = record_completion(&transaction, &moment, &place, revision, &lesson, manner);
    assert!(!read.await.unwrap().is_complete());

    let submitted = sitting.submit(ALL_RIGHT, Unanswered::Accept);
    tokio::pin!(submitted);
    let waited = tokio::time::timeout(std::time::Duration::from_millis(300), &mut submitted).await;
    assert!(
        waited.is_err(),
        "it can't know yet what the lesson comes to"
    );
    transaction.commit().await.unwrap();
    assert!(submitted.await.unwrap().is_some());
    let place = own_enrolment(campus, campus.read(), &sitting.learner, sitting.cohort);
    let state = place.await.unwrap().unwrap().enrolment().state;
    assert_eq!(state, EnrolmentState::Completed);
}
