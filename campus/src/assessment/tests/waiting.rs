//! What people have to mark.

use courseware::{
    Criterion, Essay, Language, Markdown, Ordering, Points, QuestionKind, ResponseError, Score,
    Translated,
};

use super::*;
use crate::cohorts::{EnrolmentState, own_enrolment};
use crate::progress::{CompletionManner, complete_lesson};
use crate::testing::{on_both_databases, quiz_of};

fn text(text: &str) -> Translated<Markdown> {
    Translated::new(Language::English, Markdown(text.to_owned()))
}

/// The small course, whose first question is an essay of 2 points.
fn with_an_essay() -> Course {
    let mut course = small_course();
    quiz_of(&mut course).questions[0].kind = QuestionKind::Essay(Essay {
        rubric: vec![Criterion {
            name: text("Cause"),
            points: Points::try_from(2).unwrap(),
            full: text("Names the cause."),
        }],
        words: 5,
    });
    course
}

const THE_REST: [(&str, &str); 5] = [
    ("rules", "0"),
    ("rules", "2"),
    ("zero", "false"),
    ("completeness", "90"),
    ("correction", "date"),
];

#[on_both_databases]
async fn until_an_essay_is_marked_nobody_has_passed_or_failed(world: World) {
    let sitting = Sitting::begin(&world, &with_an_essay()).await;
    let (campus, moment) = (world.campus(), world.moment());
    let lesson = "counting".parse().unwrap();
    let (learner, cohort) = (&sitting.learner, sitting.cohort);
    complete_lesson(
        campus,
        &moment,
        learner,
        cohort,
        &lesson,
        CompletionManner::ByHand,
    )
    .await
    .unwrap()
    .unwrap();
    let fields = [&THE_REST[..], &[("source", "From the register.")]].concat();
    let own = sitting.submit(&fields, Unanswered::Refuse).await;
    let own = own.unwrap().unwrap();
    assert!(own.attempt().awaits_marking());
    assert_eq!((own.attempt().score(), own.attempt().passed), (None, None));
    let paper = sitting.marked().await;
    assert!(paper.awaits_marking() && !paper.passed());
    let so_far = Score {
        earned: 6000,
        possible: 6000,
    };
    assert_eq!(paper.score(), so_far);
    let questions = paper.questions().unwrap();
    assert_eq!(questions[0].verdict(), Verdict::Waiting);
    assert!(questions[0].key().is_empty());
    assert_eq!(questions[0].rubric().len(), 1);
    assert_eq!(questions[1].verdict(), Verdict::Right);

    let standing = sitting.standing().await;
    assert_eq!(standing.next, NextStep::AwaitMarking);
    assert!(standing.counted().is_none());
    let again = start(&world, learner, cohort).await;
    assert_eq!(again, Err(StartRefusal::AwaitMarking));
    let place = own_enrolment(campus, campus.read(), learner, cohort).await;
    let place = place.unwrap().unwrap();
    assert_eq!(place.enrolment().state, EnrolmentState::Active);
}

#[on_both_databases]
async fn an_essay_that_nobody_wrote_need_not_be_marked(world: World) {
    let sitting = Sitting::begin(&world, &with_an_essay()).await;
    let own = sitting.submit(&THE_REST, Unanswered::Accept).await;
    let own = own.unwrap().unwrap();
    // 6 of 8 points are the 75 % that pass.
    assert_eq!(own.attempt().passed, Some(true));
    assert!(!sitting.marked().await.awaits_marking());
}

#[on_both_databases]
async fn a_text_that_is_too_long_is_handed_back(world: World) {
    let sitting = Sitting::begin(&world, &with_an_essay()).await;
    let problems = sitting
        .save(&[("source", "one two three four five six")])
        .await;
    let expected = AnswerProblem::Unreadable(ResponseError::TooManyWords { most: 5 });
    assert_eq!(problems.into_values().collect::<Vec<_>>(), [expected]);
    assert!(sitting.values("source").await.is_empty());
}

#[on_both_databases]
async fn an_order_that_lacks_a_step_is_asked_about(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).questions[0].kind = QuestionKind::Ordering(Ordering {
        steps: vec![text("Register"), text("Report"), text("DHIS2")],
    });
    let sitting = Sitting::begin(&world, &course).await;
    let fields = [&THE_REST[..], &[("source", "0=1"), ("source", "2=")]].concat();
    let SubmitRefusal::Unanswered(missing) =
        refused(sitting.submit(&fields, Unanswered::Refuse).await)
    else {
        panic!("a step without a place was not asked about")
    };
    assert_eq!(missing.len(), 1);
    assert_eq!(sitting.values("source").await, ["0=1"]);
    let doubled = [("source", "0=1"), ("source", "1=1"), ("source", "2=")];
    let problems = sitting.save(&doubled).await;
    let expected = AnswerProblem::Unreadable(ResponseError::SamePlace { place: 1 });
    assert_eq!(problems.into_values().collect::<Vec<_>>(), [expected]);
    assert_eq!(
        sitting.values("source").await,
        ["0=1"],
        "the earlier answer stays"
    );
}
