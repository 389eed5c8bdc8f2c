use super::*;
use crate::assessment::entity::attempt;
use crate::assessment::{NextStep, StartRefusal, Verdict, standing};
use crate::testing::on_both_databases;
use sea_orm::EntityTrait;

/// The class whose quiz may be tried so many times, with a wait of an hour after each.
async fn strict(world: &World, attempts: u8) -> Class {
    let mut course = with_an_essay();
    let quiz = quiz_of(&mut course);
    quiz.attempts = std::num::NonZeroU8::new(attempts).map(Into::into);
    quiz.wait = Some("1h".parse().unwrap());
    let cohort = world.cohort(&course).await;
    let facilitator = world.person("A Facilitator").await;
    let class = Class {
        world: world.clone(),
        cohort,
        facilitator,
    };
    class.let_teach(&class.facilitator).await;
    class
}

async fn next(class: &Class, learner: &SignedIn) -> NextStep {
    let quiz = "counting-quiz".parse().unwrap();
    let (campus, moment) = (class.world.campus(), class.world.moment());
    let standing = standing(campus, &moment, learner, class.cohort, &quiz).await;
    standing.unwrap().unwrap().next
}

#[on_both_databases]
async fn a_returned_attempt_may_be_tried_again_though_none_is_left(world: World) {
    let class = strict(&world, 1).await;
    let (learner, attempt) = class.learner("A Learner").await;
    assert_eq!(class.start(&learner).await, Err(StartRefusal::AwaitMarking));
    assert_eq!(
        class.give_back(&class.facilitator, attempt, " ").await,
        Err(ReturnRefusal::NoComment)
    );
    for _ in 0..2 {
        class
            .give_back(&class.facilitator, attempt, "Read the lesson once more.")
            .await
            .unwrap()
            .unwrap();
    }
    assert_eq!(class.queue().await.all, 0);
    assert!(class.queue().await.lately[0].returned);
    assert_eq!(
        next(&class, &learner).await,
        NextStep::Begin { left: Some(1) }
    );
    let paper = class.paper(&learner, attempt).await;
    assert!(paper.is_returned() && !paper.passed() && !paper.awaits_marking());
    let questions = paper.questions().unwrap();
    assert_eq!(questions[0].verdict(), Verdict::Returned);
    let marking = questions[0].marking().unwrap();
    assert!(marking.is_return());
    assert_eq!(
        marking.comment.as_deref(),
        Some("Read the lesson once more.")
    );
    let marked = class
        .mark(&class.facilitator, attempt, None, [1, 1], "")
        .await;
    assert_eq!(marked, Err(MarkRefusal::Returned));

    let again = class.hand_in(&learner).await;
    class
        .mark(&class.facilitator, again, None, [0, 0], "")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(next(&class, &learner).await, NextStep::UsedUp);
}

#[on_both_databases]
async fn what_was_failed_may_be_handed_back_and_what_was_passed_may_not(world: World) {
    let class = strict(&world, 1).await;
    let (learner, failed) = class.learner("A Learner").await;
    class
        .mark(&class.facilitator, failed, None, [0, 0], "")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(next(&class, &learner).await, NextStep::UsedUp);
    class
        .give_back(&class.facilitator, failed, "Once more")
        .await
        .unwrap()
        .unwrap();
    let row = attempt::Entity::find_by_id(failed)
        .one(world.campus().read())
        .await;
    let row = row.unwrap().unwrap();
    assert_eq!(
        (row.score(), row.passed, row.is_returned()),
        (None, None, true)
    );
    assert_eq!(
        next(&class, &learner).await,
        NextStep::Begin { left: Some(1) }
    );

    let (_, passed) = class.learner("Another").await;
    class
        .mark(&class.facilitator, passed, None, [1, 1], "")
        .await
        .unwrap()
        .unwrap();
    let refused = class
        .give_back(&class.facilitator, passed, "Once more")
        .await;
    assert_eq!(refused, Err(ReturnRefusal::Passed));
}
