//! What is counted, and what it comes to.

use ::analysis::{Coefficient, FEWEST, Flag};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryOrder};

use super::*;
use crate::assessment::entity::{attempt, response};
use crate::cohorts::EnrolmentState;
use crate::cohorts::entity::enrolment;
use crate::disclosure::Told;
use crate::testing::on_both_databases;

/// Of thirty learners the last fifteen know it: they are right everywhere else, and the others are wrong. At the source
/// eighteen of the thirty choose the register, nine the report, three DHIS2; all eighteen but three are among the able.
fn answers(place: usize) -> Vec<(&'static str, &'static str)> {
    let source = match place {
        0..9 => "0",
        9..12 => "2",
        _ => "1",
    };
    let mut answers = vec![("source", source)];
    if place >= 15 {
        answers.extend([
            ("rules", "0"),
            ("rules", "2"),
            ("zero", "false"),
            ("completeness", "90"),
        ]);
    } else {
        answers.extend([("rules", "0"), ("zero", "true"), ("completeness", "40")]);
    }
    answers
}

fn question<'found>(found: &'found ToldAnalysis, id: &str) -> &'found ToldQuestion {
    let mut questions = found.questions.iter();
    questions
        .find(|question| question.id.as_str() == id)
        .unwrap()
}

#[on_both_databases]
async fn thirty_attempts_say_something_of_each_question(world: World) {
    let class = Class::new(&world).await;
    class.sit(FEWEST, answers).await;
    let seen = class.by_staff(Which::First).await;
    assert_eq!(seen.attempts, Told::Exactly(30));
    let found = seen.found.unwrap();
    let source = question(&found, "source").figures.as_ref().unwrap();
    assert_eq!(source.difficulty, Some(0.6));
    let chosen: Vec<_> = source
        .options
        .iter()
        .map(|option| (option.key, option.chosen.unwrap().count.unwrap()))
        .collect();
    assert_eq!(chosen, [(false, 9), (true, 18), (false, 3)]);
    assert!(source.discrimination.unwrap() > 0.7);
    assert_eq!(source.flags, []);
    assert_eq!(source.seconds, None);
    // One of two right options, and none wrong, is half of it.
    let rules = question(&found, "rules").figures.as_ref().unwrap();
    assert_eq!(rules.difficulty, Some(0.75));
    let chosen = |place: usize| rules.options[place].chosen.unwrap().count;
    assert_eq!(
        (chosen(0), chosen(1), chosen(2)),
        (Some(30), Some(0), Some(15))
    );
    assert_eq!(rules.flags, [Flag::HardlyChosen(1)]);
    // Nobody wrote anything there.
    let correction = question(&found, "correction").figures.as_ref().unwrap();
    assert_eq!(correction.answered.unwrap().count, Some(0));
    assert_eq!(correction.flags, [Flag::VeryHard]);
    assert!(correction.options.is_empty());
    // Full marks are 8 points: of the first twelve each has 1, of the next three 3, of the others 7.
    assert_eq!(found.mean, Some((12.0 + 9.0 + 105.0) / 30.0 / 8.0));
    let reliability = found.reliability.unwrap();
    assert_eq!(reliability.coefficient, Coefficient::CronbachAlpha);
    assert_eq!(found.seconds.unwrap().median, 60.0);
}

#[on_both_databases]
async fn of_twenty_nine_only_how_many_is_said(world: World) {
    let class = Class::new(&world).await;
    class.sit(FEWEST - 1, answers).await;
    let seen = class.by_staff(Which::First).await;
    assert_eq!(seen.attempts, Told::Exactly(29));
    assert_eq!(seen.found, None);
    class.sit(1, answers).await;
    assert!(class.by_staff(Which::First).await.found.is_some());
}

#[on_both_databases]
async fn whoever_tries_again_counts_once_unless_all_are_asked_for(world: World) {
    let class = Class::new(&world).await;
    let learners = class.sit(FEWEST, answers).await;
    class.hand_in(&learners[0], &answers(29)).await;
    let first = class.by_staff(Which::First).await;
    assert_eq!(first.attempts, Told::Exactly(30));
    let all = class.by_staff(Which::All).await;
    assert_eq!(all.attempts, Told::Exactly(31));
    let right = |seen: &QuizAnalysis| {
        let found = seen.found.as_ref().unwrap();
        let source = question(found, "source").figures.as_ref().unwrap();
        source.options[1].chosen.unwrap().count
    };
    assert_eq!((right(&first), right(&all)), (Some(18), Some(19)));
}

#[on_both_databases]
async fn who_has_left_and_what_waits_to_be_marked_are_not_counted(world: World) {
    let class = Class::new(&world).await;
    class.sit(FEWEST, answers).await;
    let write = world.campus().database().write();
    let last = enrolment::Entity::find().order_by_desc(enrolment::Column::Id);
    let mut leaving: enrolment::ActiveModel = last.one(write).await.unwrap().unwrap().into();
    leaving.state = Set(EnrolmentState::Withdrawn);
    leaving.update(write).await.unwrap();
    let seen = class.by_staff(Which::First).await;
    assert_eq!((seen.attempts, seen.found), (Told::Exactly(29), None));
    let first = attempt::Entity::find().order_by_asc(attempt::Column::Id);
    let mut waiting: attempt::ActiveModel = first.one(write).await.unwrap().unwrap().into();
    waiting.earned = Set(None);
    waiting.possible = Set(None);
    waiting.passed = Set(None);
    waiting.update(write).await.unwrap();
    let seen = class.by_staff(Which::First).await;
    assert_eq!(seen.attempts, Told::Exactly(28));
}

#[on_both_databases]
async fn each_revision_is_analysed_by_itself(world: World) {
    let class = Class::new(&world).await;
    class.sit(FEWEST, answers).await;
    let (_, next) = world.revision(&small_course()).await;
    world.move_cohort(class.cohort, next).await;
    class.sit(1, answers).await;
    let seen = class.by_staff(Which::First).await;
    assert_eq!((seen.revision.number, seen.attempts), (2, Told::Exactly(1)));
    let listed: Vec<_> = seen
        .revisions
        .iter()
        .map(|listed| (listed.number, listed.attempts))
        .collect();
    assert_eq!(listed, [(2, Told::Exactly(1)), (1, Told::Exactly(30))]);
    let look = async |revision| {
        let (campus, seat) = (world.campus(), class.of_staff());
        quiz_analysis(campus, &class.staff, &seat, &quiz(), revision, Which::First)
            .await
            .unwrap()
    };
    let before = look(Some(1)).await.unwrap();
    assert_eq!(before.revision.number, 1);
    assert!(before.found.is_some());
    assert!(look(Some(3)).await.is_none());
}

#[on_both_databases]
async fn what_was_learned_is_of_those_who_took_both(world: World) {
    let class = Class::new(&world).await;
    // A second quiz with the same questions, in the next revision.
    let mut course = small_course();
    let mut after = course.modules[0].items[1].clone();
    after.id = "final-quiz".parse().unwrap();
    course.modules[0].items.push(after);
    let (_, next) = world.revision(&course).await;
    world.move_cohort(class.cohort, next).await;
    class.sit(FEWEST, answers).await;
    let write = world.campus().database().write();
    let attempts = attempt::Entity::find().all(write).await.unwrap();
    let named = || Some([quiz(), "final-quiz".parse().unwrap()]);
    let look = async |pair| {
        let seat = class.of_staff();
        let seen = analysed_quizzes(world.campus(), &class.staff, &seat, pair).await;
        seen.unwrap().unwrap()
    };
    let seen = look(None).await;
    let counts: Vec<_> = seen.quizzes.iter().map(|quiz| quiz.attempts).collect();
    assert_eq!(counts, [Told::Exactly(30), Told::Exactly(0)]);
    assert_eq!(seen.gain, None);
    assert_eq!(look(Some([quiz(), quiz()])).await.gain, None);
    // Everyone scores half a point more the second time.
    for before in &attempts {
        let mut after: attempt::ActiveModel = before.clone().into();
        after.id = sea_orm::ActiveValue::NotSet;
        after.item = Set("final-quiz".to_owned());
        after.earned = Set(before.earned.map(|earned| earned + 500));
        after.insert(write).await.unwrap();
    }
    let found = look(named()).await.gain.unwrap();
    assert_eq!(found.pairs, Told::Exactly(30));
    let gain = found.gain.unwrap();
    assert!((gain.mean - 0.5 / 8.0).abs() < 1e-9);
    // With 29 who took both nothing is said but how many.
    let last = attempt::Entity::find().order_by_desc(attempt::Column::Id);
    let last = last.one(write).await.unwrap().unwrap();
    attempt::Entity::delete_by_id(last.id)
        .exec(write)
        .await
        .unwrap();
    let found = look(named()).await.gain.unwrap();
    assert_eq!((found.pairs, found.gain), (Told::Exactly(29), None));
}

#[on_both_databases]
async fn an_answer_beyond_full_marks_fails_instead_of_being_counted(world: World) {
    let class = Class::new(&world).await;
    class.sit(1, answers).await;
    let write = world.campus().database().write();
    let given = response::Entity::find().one(write).await.unwrap().unwrap();
    let mut given: response::ActiveModel = given.into();
    given.credit = Set(Some(1001));
    given.update(write).await.unwrap();
    let (campus, seat, item) = (world.campus(), class.of_staff(), quiz());
    let looked = quiz_analysis(campus, &class.staff, &seat, &item, None, Which::First);
    assert!(looked.await.is_err());
}
