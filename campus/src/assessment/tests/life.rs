//! An attempt from its beginning to its review.

use courseware::{Credit, Percent, ResponseError, Score};
use sea_orm::EntityTrait;

use super::*;
use crate::cohorts::{EnrolmentState, own_enrolment};
use crate::progress::entity::item_completion;
use crate::progress::{CompletionManner, complete_lesson};
use crate::testing::{on_both_databases, quiz_of};

#[on_both_databases]
async fn answers_are_kept_changed_and_taken_back(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    assert!(sitting.values("source").await.is_empty());
    sitting
        .save(&[("source", "0"), ("rules", "0"), ("rules", "1")])
        .await;
    assert_eq!(sitting.values("source").await, ["0"]);
    assert_eq!(sitting.values("rules").await, ["0", "1"]);

    sitting
        .save(&[("source", "2"), ("completeness", "۹۰ %")])
        .await;
    sitting
        .save(&[("source", "2"), ("completeness", "۹۰ %")])
        .await;
    assert_eq!(sitting.values("source").await, ["2"]);
    assert_eq!(sitting.values("completeness").await, ["۹۰ %"]);
    assert_eq!(
        sitting.values("rules").await,
        ["0", "1"],
        "not named, so left alone"
    );

    sitting.save(&[("rules", ""), ("source", "")]).await;
    assert!(sitting.values("rules").await.is_empty());
    assert!(sitting.values("source").await.is_empty());
}

#[on_both_databases]
async fn one_unreadable_answer_does_not_hold_up_the_others(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    sitting.save(&[("completeness", "89")]).await;
    let problems = sitting
        .save(&[
            ("completeness", "ninety"),
            ("source", "7"),
            ("zero", "false"),
            ("elsewhere", "1"),
        ])
        .await;
    let expected: AnswerProblems = [
        (
            "completeness",
            AnswerProblem::Unreadable(ResponseError::NotANumber),
        ),
        (
            "source",
            AnswerProblem::Unreadable(ResponseError::NoSuchOption),
        ),
        ("elsewhere", AnswerProblem::NotAsked),
    ]
    .into_iter()
    .map(|(question, problem)| (question.parse().unwrap(), problem))
    .collect();
    assert_eq!(problems, expected);
    assert_eq!(sitting.values("zero").await, ["false"]);
    assert_eq!(
        sitting.values("completeness").await,
        ["89"],
        "the earlier answer stays"
    );
}

#[on_both_databases]
async fn handing_in_asks_once_about_what_is_missing_and_loses_nothing(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let form = [("source", "1"), ("zero", "false"), ("completeness", "many")];
    let SubmitRefusal::Unreadable(problems) =
        refused(sitting.submit(&form, Unanswered::Accept).await)
    else {
        panic!("an unreadable number was marked")
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(sitting.values("source").await, ["1"]);

    let form = [("completeness", "90.5")];
    let SubmitRefusal::Unanswered(missing) =
        refused(sitting.submit(&form, Unanswered::Refuse).await)
    else {
        panic!("missing answers were not asked about")
    };
    let missing: Vec<_> = missing.iter().map(courseware::QuestionId::as_str).collect();
    assert_eq!(missing, ["rules", "correction"]);
    assert_eq!(sitting.values("completeness").await, ["90.5"]);

    let own = sitting
        .submit(&[], Unanswered::Accept)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        own.attempt().score(),
        Some(Score {
            earned: 5000,
            possible: 8000
        })
    );
    assert_eq!(own.attempt().passed, Some(false));
}

#[on_both_databases]
async fn the_pass_mark_is_compared_exactly(world: World) {
    // 8 points, 75 %: 6 points pass.
    let mut course = small_course();
    let passes = [
        ("source", "1"),
        ("rules", "0"),
        ("rules", "2"),
        ("completeness", "90"),
    ];
    let sitting = Sitting::begin(&world, &course).await;
    let own = sitting
        .submit(&passes, Unanswered::Accept)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        own.attempt().score(),
        Some(Score {
            earned: 6000,
            possible: 8000
        })
    );
    assert_eq!(own.attempt().passed, Some(true));

    quiz_of(&mut course).pass_mark = Percent::try_from(76).unwrap();
    let sitting = Sitting::begin(&world, &course).await;
    let own = sitting
        .submit(&passes, Unanswered::Accept)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(own.attempt().passed, Some(false));

    // Half of a multiple choice is half of its points.
    let sitting = Sitting::begin(&world, &course).await;
    sitting
        .submit(&[("rules", "2")], Unanswered::Accept)
        .await
        .unwrap();
    let paper = sitting.marked().await;
    assert_eq!(
        paper.score(),
        Score {
            earned: 1000,
            possible: 8000
        }
    );
    let questions = paper.questions().unwrap();
    assert_eq!(questions[1].credit(), Credit::try_from(500).unwrap());
    assert_eq!(questions[1].verdict(), Verdict::Partly);
    assert_eq!(questions[0].verdict(), Verdict::Unanswered);
}

#[on_both_databases]
async fn passing_completes_the_quiz_and_with_it_the_course(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let lesson = "counting".parse().unwrap();
    complete_lesson(
        world.campus(),
        &world.moment(),
        &sitting.learner,
        sitting.cohort,
        &lesson,
        CompletionManner::ByHand,
    )
    .await
    .unwrap()
    .unwrap();
    sitting
        .submit(ALL_RIGHT, Unanswered::Refuse)
        .await
        .unwrap()
        .unwrap();
    let place = own_enrolment(
        world.campus(),
        world.campus().read(),
        &sitting.learner,
        sitting.cohort,
    )
    .await
    .unwrap()
    .unwrap();
    assert_eq!(place.enrolment().state, EnrolmentState::Completed);
    let paper = sitting.marked().await;
    assert!(paper.passed());
    for question in paper.questions().unwrap() {
        assert_eq!(question.verdict(), Verdict::Right);
    }
}

#[on_both_databases]
async fn after_handing_in_the_answers_stand(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let first = sitting
        .submit(ALL_RIGHT, Unanswered::Refuse)
        .await
        .unwrap()
        .unwrap();
    let (campus, moment, late) = (world.campus(), world.moment(), answers(&[("source", "0")]));
    let save = save_responses(campus, &moment, &sitting.learner, sitting.attempt, &late).await;
    assert_eq!(refused(save), SaveRefusal::AlreadySubmitted);
    world.advance(time::Duration::hours(1));
    let again = sitting.submit(&[("source", "0")], Unanswered::Accept).await;
    assert_eq!(again.unwrap().unwrap().attempt(), first.attempt());
    let paper = sitting.marked().await;
    assert_eq!(paper.questions().unwrap()[0].asked().values(), ["1"]);
}

#[on_both_databases]
async fn an_attempt_stays_on_the_revision_it_began_with(world: World) {
    let mut course = small_course();
    let sitting = Sitting::begin(&world, &course).await;
    let Paper::Open(before) = sitting.paper().await else {
        panic!()
    };
    let quiz = quiz_of(&mut course);
    quiz.questions.truncate(1);
    quiz.questions[0].id = "another".parse().unwrap();
    let (_, newer) = world.revision(&course).await;
    world.move_cohort(sitting.cohort, newer).await;

    let own = sitting
        .submit(ALL_RIGHT, Unanswered::Refuse)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(own.attempt().passed, Some(true));
    assert_eq!(own.revision().id, before.own().revision().id);
    assert_eq!(own.place().revision().id, newer);
    assert_eq!(sitting.marked().await.questions().unwrap().len(), 5);
    let done = item_completion::Entity::find()
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(done.revision_id, own.revision().id);
    assert_eq!(done.manner, CompletionManner::Passed);
}

#[on_both_databases]
async fn an_answer_to_what_was_not_asked_does_not_hold_up_handing_in(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let fields = [ALL_RIGHT, &[("elsewhere", "1")]].concat();
    let submitted = sitting.submit(&fields, Unanswered::Refuse).await;
    assert_eq!(submitted.unwrap().unwrap().attempt().passed, Some(true));
}
