use std::collections::BTreeSet;

use courseware::{Course, ItemId, Percent};
use proptest::prelude::*;
use time::Duration;

use super::{CompletionManner, assess, complete_lesson, dashboard, outline, record_completion};
use crate::cohorts::{EnrolmentState, hold_own_enrolment};
use crate::testing::{World, on_both_databases, small_course};

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

/// A course with so many lessons and no quiz to pass.
fn lessons_only(count: usize, share: u8) -> Course {
    let mut course = small_course();
    course.completion.pass.clear();
    course.completion.lessons = Percent::try_from(share).unwrap();
    let module = course.modules.first_mut().unwrap();
    let lesson = module.items.first().unwrap().clone();
    module.items = (0..count)
        .map(|number| {
            let mut lesson = lesson.clone();
            lesson.id = id(&format!("lesson-{number}"));
            lesson
        })
        .collect();
    course
}

proptest! {
    #[test]
    fn progress_never_passes_the_whole_and_only_grows(
        count in 1_usize..12, share in 0_u8..=100, done in proptest::collection::btree_set(0_usize..16, 0..16)
    ) {
        let course = lessons_only(count, share);
        let mut ids = BTreeSet::new();
        let mut before = assess(&course, &ids);
        for number in done {
            ids.insert(id(&format!("lesson-{number}")));
            let after = assess(&course, &ids);
            prop_assert!(after.done.len() <= after.items);
            prop_assert!(after.lessons_missing <= before.lessons_missing);
            prop_assert!(!before.is_complete() || after.is_complete());
            prop_assert_eq!(after.next.is_none(), after.done.len() == after.items);
            before = after;
        }
        // The rule, said the other way round: complete means at least the share of the lessons.
        prop_assert_eq!(before.is_complete(), before.done.len() * 100 >= count * usize::from(share));
    }
}

#[on_both_databases]
async fn a_lesson_done_twice_is_done_once_and_keeps_its_first_time(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    let campus = world.campus();
    for manner in [CompletionManner::ReachedEnd, CompletionManner::ByHand] {
        let moment = world.moment();
        let progress = complete_lesson(
            campus,
            &moment,
            &enrolled.learner,
            enrolled.cohort,
            &id("counting"),
            manner,
        )
        .await
        .unwrap()
        .unwrap();
        assert_eq!(progress.done, BTreeSet::from([id("counting")]));
        assert_eq!(progress.quizzes_missing, [id("counting-quiz")]);
        assert!(!progress.is_complete());
        world.advance(Duration::hours(1));
    }
}

#[on_both_databases]
async fn a_quiz_is_not_completed_by_saying_so(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    for item in ["counting-quiz", "nothing"] {
        let outcome = complete_lesson(
            world.campus(),
            &world.moment(),
            &enrolled.learner,
            enrolled.cohort,
            &id(item),
            CompletionManner::ByHand,
        )
        .await
        .unwrap();
        assert!(outcome.is_none());
    }
}

#[on_both_databases]
async fn nobody_completes_or_sees_anything_in_a_cohort_they_are_not_in(world: World) {
    let enrolled = world.enrolled_learner(&small_course()).await;
    let stranger = world.person("A Stranger").await;
    let campus = world.campus();
    let manner = CompletionManner::ByHand;
    let outcome = complete_lesson(
        campus,
        &world.moment(),
        &stranger,
        enrolled.cohort,
        &id("counting"),
        manner,
    )
    .await
    .unwrap();
    assert!(outcome.is_none());
    assert!(
        outline(campus, &stranger, enrolled.cohort)
            .await
            .unwrap()
            .is_none()
    );
    assert!(dashboard(campus, &stranger).await.unwrap().is_empty());
}

#[on_both_databases]
async fn the_last_item_completes_the_enrolment_for_good(world: World) {
    let enrolled = world.enrolled_learner(&lessons_only(3, 60)).await;
    let campus = world.campus();
    for number in 0..2 {
        let item = id(&format!("lesson-{number}"));
        complete_lesson(
            campus,
            &world.moment(),
            &enrolled.learner,
            enrolled.cohort,
            &item,
            CompletionManner::ByHand,
        )
        .await
        .unwrap()
        .unwrap();
        world.advance(Duration::days(1));
    }
    let done_at = world.now() - Duration::days(1);
    let state = async || {
        let outline = outline(campus, &enrolled.learner, enrolled.cohort)
            .await
            .unwrap()
            .unwrap();
        let enrolment = outline.place.enrolment().clone();
        (
            enrolment.state,
            enrolment.completed_at,
            outline.progress.is_complete(),
        )
    };
    assert_eq!(
        state().await,
        (EnrolmentState::Completed, Some(done_at), true)
    );

    // A later revision asks for more; what was completed stays completed.
    let (_, stricter) = world.revision(&lessons_only(9, 100)).await;
    world.move_cohort(enrolled.cohort, stricter).await;
    assert_eq!(
        state().await,
        (EnrolmentState::Completed, Some(done_at), false)
    );
}

#[on_both_databases]
async fn the_dashboard_begins_with_what_was_touched_last(world: World) {
    let first = world.cohort(&lessons_only(2, 100)).await;
    let second = world.cohort(&lessons_only(2, 100)).await;
    let learner = world.learner_in(first, "A Learner").await;
    world.advance(Duration::minutes(1));
    crate::cohorts::enrol(world.campus(), &world.moment(), &learner, second)
        .await
        .unwrap();
    let order = async || {
        let entries = dashboard(world.campus(), &learner).await.unwrap();
        entries
            .iter()
            .map(|entry| entry.place.cohort().id)
            .collect::<Vec<_>>()
    };
    assert_eq!(order().await, [second, first]);
    world.advance(Duration::minutes(1));
    complete_lesson(
        world.campus(),
        &world.moment(),
        &learner,
        first,
        &id("lesson-0"),
        CompletionManner::ByHand,
    )
    .await
    .unwrap()
    .unwrap();
    assert_eq!(order().await, [first, second]);
}

#[on_both_databases]
async fn of_the_last_two_items_done_at_once_the_later_completes_the_enrolment(world: World) {
    let enrolled = world.enrolled_learner(&lessons_only(2, 100)).await;
    let (campus, moment) = (world.campus(), world.moment());
    let (learner, cohort) = (&enrolled.learner, enrolled.cohort);
    let manner = CompletionManner::ByHand;
    let (one, other) = (id("lesson-0"), id("lesson-1"));

    let transaction = campus.begin().await.unwrap();
    let place = hold_own_enrolment(campus, &transaction, learner, cohort);
    let place = place.await.unwrap().unwrap();
    let revision = place.revision().id;
    let first = record_completion(&transaction, &moment, &place, revision, &one, manner);
    assert!(!first.await.unwrap().is_complete());

    let second = complete_lesson(campus, &moment, learner, cohort, &other, manner);
    tokio::pin!(second);
    let waited = tokio::time::timeout(std::time::Duration::from_millis(300), &mut second).await;
    assert!(
        waited.is_err(),
        "it can't know yet what the first comes to: {waited:?}"
    );
    transaction.commit().await.unwrap();
    assert!(second.await.unwrap().unwrap().is_complete());
    let outline = outline(campus, learner, cohort).await.unwrap().unwrap();
    assert_eq!(outline.place.enrolment().state, EnrolmentState::Completed);
}
