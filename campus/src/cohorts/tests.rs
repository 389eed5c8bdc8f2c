use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};
use time::Duration;

use super::entity::{cohort, enrolment};
use super::{
    CohortId, EnrolRefusal, EnrolmentRule, EnrolmentState, NewCohort, complete, enrol, offers,
    open_first, own_enrolment,
};
use crate::testing::{World, on_both_databases, small_course};
use crate::{Error, Operator, Wording};

async fn change(world: &World, cohort: CohortId, change: impl FnOnce(&mut cohort::ActiveModel)) {
    let mut row = cohort::ActiveModel {
        id: Set(cohort),
        ..Default::default()
    };
    change(&mut row);
    row.update(world.campus().database().write()).await.unwrap();
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Error<EnrolRefusal>>) -> EnrolRefusal {
    match outcome {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[on_both_databases]
async fn joining_twice_is_joining_once(world: World) {
    let cohort = world.cohort(&small_course()).await;
    let person = world.person("A Learner").await;
    let (campus, first, second) = (world.campus(), world.moment(), world.moment());
    let (one, other) = tokio::join!(
        enrol(campus, &first, &person, cohort),
        enrol(campus, &second, &person, cohort)
    );
    assert_eq!(one.unwrap(), other.unwrap());
    let rows = enrolment::Entity::find()
        .count(campus.read())
        .await
        .unwrap();
    assert_eq!(rows, 1);
}

#[on_both_databases]
async fn a_cohort_opens_and_closes_on_its_dates(world: World) {
    let cohort = world.cohort(&small_course()).await;
    let person = world.person("A Learner").await;
    let (start, end) = (
        world.now() + Duration::days(1),
        world.now() + Duration::days(2),
    );
    change(&world, cohort, |row| {
        row.starts_at = Set(Some(start));
        row.ends_at = Set(Some(end));
    })
    .await;
    let join = || async { enrol(world.campus(), &world.moment(), &person, cohort).await };
    assert_eq!(refusal(join().await), EnrolRefusal::NotYet(start));
    world.advance(Duration::days(2));
    assert_eq!(refusal(join().await), EnrolRefusal::Over(end));
    world.advance(-Duration::seconds(1));
    join().await.unwrap();
}

#[on_both_databases]
async fn a_cohort_by_invitation_takes_and_shows_itself_to_nobody_else(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    let stranger = world.person("A Stranger").await;
    change(&world, enrolled.cohort, |row| {
        row.enrolment_rule = Set(EnrolmentRule::Invitation);
    })
    .await;
    let campus = world.campus();
    let outcome = enrol(campus, &world.moment(), &stranger, enrolled.cohort).await;
    assert_eq!(refusal(outcome), EnrolRefusal::ByInvitationOnly);

    let course = cohort::Entity::find_by_id(enrolled.cohort)
        .one(campus.read())
        .await
        .unwrap();
    let course = course.unwrap().course_id;
    let seen = async |visitor| {
        offers(campus, &world.moment(), course, visitor)
            .await
            .unwrap()
            .len()
    };
    assert_eq!(seen(None).await, 0);
    assert_eq!(seen(Some(&stranger)).await, 0);
    assert_eq!(seen(Some(&enrolled.learner)).await, 1);
}

#[on_both_databases]
async fn who_left_is_not_in_the_cohort_and_may_come_back(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    let campus = world.campus();
    let place =
        async || own_enrolment(campus, campus.read(), &enrolled.learner, enrolled.cohort).await;
    let before = place().await.unwrap().unwrap();
    let id = before.enrolment().id;
    enrolment::ActiveModel {
        id: Set(id),
        state: Set(EnrolmentState::Withdrawn),
        ..Default::default()
    }
    .update(campus.database().write())
    .await
    .unwrap();
    assert!(place().await.unwrap().is_none());
    // A deed that was under way when they left does not bring them back as having completed it.
    let transaction = campus.begin().await.unwrap();
    complete(&transaction, &world.moment(), &before)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    assert!(place().await.unwrap().is_none());
    let again = enrol(campus, &world.moment(), &enrolled.learner, enrolled.cohort)
        .await
        .unwrap();
    assert_eq!(again, id);
    assert_eq!(
        place().await.unwrap().unwrap().enrolment().state,
        EnrolmentState::Active
    );
}

#[on_both_databases]
async fn nobody_has_a_place_in_a_cohort_they_are_not_in(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    let stranger = world.person("A Stranger").await;
    let campus = world.campus();
    for cohort in [enrolled.cohort, CohortId(enrolled.cohort.0 + 1)] {
        let place = own_enrolment(campus, campus.read(), &stranger, cohort)
            .await
            .unwrap();
        assert!(place.is_none());
    }
    let outcome = enrol(
        campus,
        &world.moment(),
        &stranger,
        CohortId(enrolled.cohort.0 + 1),
    )
    .await;
    assert_eq!(refusal(outcome), EnrolRefusal::NoSuchCohort);
}

#[on_both_databases]
async fn a_course_gets_one_first_cohort_and_no_second(world: World) {
    let there = world.cohort(&small_course()).await;
    let campus = world.campus();
    let row = cohort::Entity::find_by_id(there)
        .one(campus.read())
        .await
        .unwrap()
        .unwrap();
    let first = async || {
        let new = NewCohort {
            course: row.course_id,
            revision: row.revision_id,
            host: row.host_id,
            title: Wording::new("First", "پہلا"),
            enrolment_rule: EnrolmentRule::Open,
        };
        let by = Operator::at_the_command_line();
        open_first(campus, &world.moment(), by, new).await.unwrap()
    };
    assert_eq!(first().await, None);
    cohort::Entity::delete_by_id(there)
        .exec(campus.database().write())
        .await
        .unwrap();
    let (one, other) = tokio::join!(first(), first());
    assert!(one.is_some() != other.is_some(), "{one:?} {other:?}");
}
