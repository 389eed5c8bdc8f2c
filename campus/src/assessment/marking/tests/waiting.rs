use super::*;
use crate::cohorts::EnrolmentState;
use crate::cohorts::entity::enrolment;
use crate::roles::work;
use crate::testing::on_both_databases;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

#[on_both_databases]
async fn the_longest_wait_comes_first(world: World) {
    let class = Class::new(&world).await;
    let (_, first) = class.learner("Bano").await;
    world.advance(time::Duration::minutes(1));
    let (_, second) = class.learner("Amna").await;
    let queue = class.queue().await;
    let order: Vec<_> = queue
        .oldest
        .iter()
        .map(|waiting| waiting.answer.clone())
        .collect();
    assert_eq!(order, [(first, essay()), (second, essay())]);
    assert_eq!((queue.all, queue.lately.len()), (2, 0));
    assert_eq!(queue.oldest[0].learner, "Bano");
    let at_work = work(world.campus(), &class.facilitator).await.unwrap();
    assert_eq!(at_work.cohorts[0].to_mark, 2);

    let answer = class.answer(&class.facilitator, second).await.unwrap();
    assert_eq!((answer.place, answer.waiting), (Some(2), 2));
    assert_eq!(
        (answer.previous, answer.next),
        (Some((first, essay())), None)
    );
    class
        .mark(&class.facilitator, first, None, [1, 1], "")
        .await
        .unwrap()
        .unwrap();
    let queue = class.queue().await;
    assert_eq!((queue.all, queue.lately.len()), (1, 1));
    let dealt_with = class.answer(&class.facilitator, first).await.unwrap();
    assert_eq!(
        (dealt_with.place, dealt_with.next),
        (None, Some((second, essay())))
    );
}

#[on_both_databases]
async fn nobody_marks_what_is_not_theirs_to_mark(world: World) {
    let class = Class::new(&world).await;
    let (learner, attempt) = class.learner("A Learner").await;
    let elsewhere = Class::new(&world).await;
    let learner_and_teacher = world.learner_in(class.cohort, "Both").await;
    class.let_teach(&learner_and_teacher).await;
    let own = class.hand_in(&learner_and_teacher).await;
    let stranger = world.person("A Stranger").await;
    for (who, attempt) in [
        (&learner, attempt),
        (&stranger, attempt),
        (&elsewhere.facilitator, attempt),
        (&learner_and_teacher, own),
    ] {
        assert!(class.answer(who, attempt).await.is_none());
        assert_eq!(class.mark(who, attempt, None, [1, 1], "").await, Ok(None));
        assert_eq!(class.give_back(who, attempt, "Again").await, Ok(None));
    }
    let queue = marking_queue(world.campus(), &stranger, class.cohort)
        .await
        .unwrap();
    assert!(queue.is_none());
    let queue = marking_queue(world.campus(), &learner_and_teacher, class.cohort).await;
    assert_eq!(
        queue.unwrap().unwrap().all,
        1,
        "one's own is not among them"
    );
    assert!(class.answer(&learner_and_teacher, attempt).await.is_some());

    // What is not an essay is nobody's to mark.
    let number = "completeness".parse().unwrap();
    let other = answer_to_mark(world.campus(), &class.facilitator, attempt, &number).await;
    assert!(other.unwrap().is_none());
}

#[on_both_databases]
async fn what_is_open_or_was_left_behind_does_not_wait(world: World) {
    let class = Class::new(&world).await;
    let open = world.learner_in(class.cohort, "Still writing").await;
    let attempt = class.start(&open).await.unwrap();
    let (gone, left) = class.learner("Gone").await;
    enrolment::Entity::update_many()
        .col_expr(
            enrolment::Column::State,
            Expr::value(EnrolmentState::Withdrawn),
        )
        .filter(enrolment::Column::PersonId.eq(gone.id()))
        .exec(world.campus().database().write())
        .await
        .unwrap();
    assert_eq!(class.queue().await.all, 0);
    for attempt in [attempt, left] {
        assert!(class.answer(&class.facilitator, attempt).await.is_none());
        assert_eq!(
            class
                .mark(&class.facilitator, attempt, None, [1, 1], "")
                .await,
            Ok(None)
        );
    }
}
