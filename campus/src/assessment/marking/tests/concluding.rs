use super::*;
use crate::assessment::{NextStep, Verdict, standing};
use crate::audit::Deed;
use crate::audit::entity::audit_entry;
use crate::cohorts::{EnrolmentState, own_enrolment};
use crate::messages::entity::notification;
use crate::progress::{CompletionManner, complete_lesson};
use crate::testing::on_both_databases;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

async fn state(class: &Class, learner: &SignedIn) -> EnrolmentState {
    let campus = class.world.campus();
    let place = own_enrolment(campus, campus.read(), learner, class.cohort).await;
    place.unwrap().unwrap().enrolment().state
}

async fn told(class: &Class, learner: &SignedIn, kind: &str) -> u64 {
    notification::Entity::find()
        .filter(notification::Column::PersonId.eq(learner.id()))
        .filter(notification::Column::Kind.eq(kind))
        .count(class.world.campus().read())
        .await
        .unwrap()
}

#[on_both_databases]
async fn the_last_mark_gives_the_result_and_completes_the_course(world: World) {
    let class = Class::new(&world).await;
    let (learner, attempt) = class.learner("A Learner").await;
    let (campus, moment) = (world.campus(), world.moment());
    let lesson = "counting".parse().unwrap();
    let manner = CompletionManner::ByHand;
    complete_lesson(campus, &moment, &learner, class.cohort, &lesson, manner)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(state(&class, &learner).await, EnrolmentState::Active);

    let said = "Say which cure.\nOtherwise good.";
    class
        .mark(&class.facilitator, attempt, None, [1, 0], said)
        .await
        .unwrap()
        .unwrap();
    let paper = class.paper(&learner, attempt).await;
    assert!(paper.passed() && !paper.awaits_marking());
    assert_eq!((paper.score().earned, paper.score().possible), (6000, 8000));
    let questions = paper.questions().unwrap();
    assert_eq!(questions[0].verdict(), Verdict::Partly);
    let marking = questions[0].marking().unwrap();
    assert_eq!(
        (marking.by.as_str(), &*marking.points),
        ("A Facilitator", &[1, 0][..])
    );
    assert_eq!(marking.comment.as_deref(), Some(said));
    assert_eq!(state(&class, &learner).await, EnrolmentState::Completed);
    assert_eq!(told(&class, &learner, "attempt_marked").await, 1);
    assert_eq!(told(&class, &learner, "course_completed").await, 1);
}

#[on_both_databases]
async fn a_mark_that_is_changed_changes_the_result_and_takes_nothing_away(world: World) {
    let class = Class::new(&world).await;
    let (learner, attempt) = class.learner("A Learner").await;
    class
        .mark(&class.facilitator, attempt, None, [1, 1], "")
        .await
        .unwrap()
        .unwrap();
    assert!(class.paper(&learner, attempt).await.passed());
    let done = crate::progress::outline(world.campus(), &learner, class.cohort).await;
    assert_eq!(done.unwrap().unwrap().progress.done.len(), 1);

    let seen = class.seen(&class.facilitator, attempt).await;
    class
        .mark(&class.facilitator, attempt, seen, [0, 0], "I misread.")
        .await
        .unwrap()
        .unwrap();
    let paper = class.paper(&learner, attempt).await;
    assert!(!paper.passed() && !paper.awaits_marking());
    assert_eq!(paper.score().earned, 5000);
    let done = crate::progress::outline(world.campus(), &learner, class.cohort).await;
    assert_eq!(
        done.unwrap().unwrap().progress.done.len(),
        1,
        "the quiz stays completed"
    );
    let answer = class.answer(&class.facilitator, attempt).await.unwrap();
    let points: Vec<_> = answer
        .history
        .iter()
        .map(|marking| marking.points.clone())
        .collect();
    assert_eq!(points, [vec![0, 0], vec![1, 1]], "nothing is overwritten");
    let noted = audit_entry::Entity::find()
        .filter(audit_entry::Column::Deed.eq(Deed::AnswerMarked))
        .all(world.campus().read())
        .await
        .unwrap();
    assert_eq!(noted.len(), 2);
    assert!(noted[1].facts.contains("\"again\":true"));
    assert!(!noted[1].facts.contains("misread"));
    assert_eq!(told(&class, &learner, "attempt_marked").await, 2);
    let quiz = "counting-quiz".parse().unwrap();
    let stands = standing(
        world.campus(),
        &world.moment(),
        &learner,
        class.cohort,
        &quiz,
    )
    .await;
    assert!(!matches!(
        stands.unwrap().unwrap().next,
        NextStep::AwaitMarking | NextStep::Passed
    ));
}

#[on_both_databases]
async fn of_two_who_mark_at_once_the_second_is_told(world: World) {
    let class = Class::new(&world).await;
    let other = world.person("Another Facilitator").await;
    class.let_teach(&other).await;
    let (learner, attempt) = class.learner("A Learner").await;
    let (first, second) = tokio::join!(
        class.mark(&class.facilitator, attempt, None, [1, 1], ""),
        class.mark(&other, attempt, None, [0, 0], ""),
    );
    let refused = [&first, &second];
    let refused = refused.iter().filter(|done| done.is_err()).count();
    assert_eq!(refused, 1, "{first:?} {second:?}");
    let answer = class.answer(&other, attempt).await.unwrap();
    assert_eq!(answer.history.len(), 1);
    let earned = 5000 + 1000 * u64::from(answer.history[0].points.iter().sum::<u16>());
    assert_eq!(class.paper(&learner, attempt).await.score().earned, earned);
}

#[on_both_databases]
async fn a_form_that_is_sent_twice_marks_once(world: World) {
    let class = Class::new(&world).await;
    let (learner, attempt) = class.learner("A Learner").await;
    for _ in 0..2 {
        class
            .mark(&class.facilitator, attempt, None, [1, 0], "Good")
            .await
            .unwrap()
            .unwrap();
    }
    let answer = class.answer(&class.facilitator, attempt).await.unwrap();
    assert_eq!(answer.history.len(), 1);
    assert_eq!(told(&class, &learner, "attempt_marked").await, 1);
    let stale = class
        .mark(&class.facilitator, attempt, None, [0, 0], "Good")
        .await;
    assert_eq!(stale, Err(MarkRefusal::MarkedMeanwhile));
}

#[on_both_databases]
async fn points_fit_their_rubric_or_nothing_is_marked(world: World) {
    let class = Class::new(&world).await;
    let (_, attempt) = class.learner("A Learner").await;
    let refused = class
        .mark(&class.facilitator, attempt, None, [2, 1], "")
        .await;
    assert_eq!(refused, Err(MarkRefusal::NotGiven(NotGiven(vec![0]))));
    assert_eq!(class.queue().await.all, 1);
}
