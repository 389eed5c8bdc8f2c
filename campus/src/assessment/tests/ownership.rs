//! Nobody sees or touches what is another's.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::*;
use crate::cohorts::entity::enrolment;
use crate::cohorts::{EnrolmentState, own_enrolment};
use crate::testing::on_both_databases;

async fn finds_nothing(world: &World, person: &SignedIn, attempt: AttemptId) {
    let campus = world.campus();
    let answers = answers(&[("source", "0")]);
    assert!(
        paper(campus, &world.moment(), person, attempt)
            .await
            .unwrap()
            .is_none()
    );
    let saved = save_responses(campus, &world.moment(), person, attempt, &answers).await;
    assert!(saved.unwrap().is_none());
    let moment = world.moment();
    let submitted = submit_attempt(
        campus,
        &moment,
        person,
        attempt,
        &answers,
        Unanswered::Accept,
    );
    assert!(submitted.await.unwrap().is_none());
}

#[on_both_databases]
async fn another_persons_attempt_is_not_there(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    sitting.save(&[("source", "1")]).await;
    let classmate = world.learner_in(sitting.cohort, "A Classmate").await;
    finds_nothing(&world, &classmate, sitting.attempt).await;
    let stranger = world.person("A Stranger").await;
    finds_nothing(&world, &stranger, sitting.attempt).await;
    assert_eq!(sitting.values("source").await, ["1"]);
    assert!(
        stands(&world, &classmate, sitting.cohort)
            .await
            .attempts
            .is_empty()
    );

    sitting.submit(ALL_RIGHT, Unanswered::Refuse).await.unwrap();
    finds_nothing(&world, &classmate, sitting.attempt).await;
    finds_nothing(&world, &sitting.learner, AttemptId(i64::MAX)).await;
}

#[on_both_databases]
async fn who_is_not_in_the_cohort_can_start_nothing(world: World) {
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&small_course()).await;
    let stranger = world.person("A Stranger").await;
    let campus = world.campus();
    let lesson: ItemId = "counting".parse().unwrap();
    for (person, item) in [(&stranger, &quiz()), (&learner, &lesson)] {
        let started = start_attempt(campus, &mut world.moment(), person, cohort, item).await;
        assert!(started.unwrap().is_none());
        let stands = standing(campus, &world.moment(), person, cohort, item).await;
        assert!(stands.unwrap().is_none());
    }
}

#[on_both_databases]
async fn who_has_left_finds_nothing_any_more(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let campus = world.campus();
    let place = own_enrolment(campus, campus.read(), &sitting.learner, sitting.cohort);
    let place = place.await.unwrap().unwrap();
    let left = enrolment::ActiveModel {
        id: Set(place.enrolment().id),
        state: Set(EnrolmentState::Withdrawn),
        ..Default::default()
    };
    left.update(campus.database().write()).await.unwrap();
    finds_nothing(&world, &sitting.learner, sitting.attempt).await;
}
