//! What responses are worth once a question was put right.
#![expect(clippy::unwrap_used, reason = "tests")]

mod other_types;
#[expect(dead_code, reason = "what is changed in a course is no matter here")]
mod support;

use courseware::{Correction, Credit, Question, Quiz, Response, grade, parse_key, regrade};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::{course, files, sources};

fn quizzes() -> [Quiz; 2] {
    let quiz = |files| {
        let course = course(&sources(files));
        let (_, quiz) = course.quizzes().next().unwrap();
        quiz.clone()
    };
    [quiz(files()), quiz(other_types::files_of_other_types())]
}

fn question(id: &str) -> Question {
    let id = id.parse().unwrap();
    let quizzes = quizzes();
    let found = quizzes.iter().find_map(|quiz| quiz.question(&id));
    found.unwrap().clone()
}

fn answer(question: &Question, values: &[&str]) -> Response {
    parse_key(question, values).unwrap().unwrap()
}

fn earned(id: &str, values: &[&str], corrections: &[Correction]) -> u16 {
    let question = question(id);
    let response = Response::parse(&question, values).unwrap();
    let regraded = regrade(&question, response.as_ref(), corrections);
    regraded.grade.credit.thousandths()
}

fn new_key(id: &str, values: &[&str]) -> Correction {
    Correction::NewKey(answer(&question(id), values))
}

fn accepted(id: &str, values: &[&str]) -> Correction {
    Correction::Accept(answer(&question(id), values))
}

#[test]
fn a_new_key_takes_the_place_of_the_old_one() {
    let corrections = [new_key("one", &["0"])];
    assert_eq!(earned("one", &["0"], &corrections), 1000);
    assert_eq!(earned("one", &["1"], &corrections), 0);
    let corrections = [new_key("truth", &["true"])];
    assert_eq!(earned("truth", &["true"], &corrections), 1000);
    let corrections = [new_key("many", &["0", "3"])];
    assert_eq!(earned("many", &["0", "3"], &corrections), 1000);
    assert_eq!(earned("many", &["0", "1"], &corrections), 0);
}

#[test]
fn the_tolerance_of_a_number_stays_unless_another_is_typed() {
    let stays = [new_key("number", &["80"])];
    assert_eq!(earned("number", &["80.5"], &stays), 1000);
    assert_eq!(earned("number", &["90"], &stays), 0);
    let wider = [accepted("number", &["90 ± 2"])];
    assert_eq!(earned("number", &["88"], &wider), 1000);
    assert_eq!(earned("number", &["87"], &wider), 0);
}

#[test]
fn one_more_answer_is_accepted_beside_the_key() {
    let corrections = [accepted("one", &["0"])];
    assert_eq!(earned("one", &["0"], &corrections), 1000);
    assert_eq!(earned("one", &["1"], &corrections), 1000);
    let corrections = [accepted("number", &["70"])];
    assert_eq!(earned("number", &["70"], &corrections), 1000);
    assert_eq!(earned("number", &["90"], &corrections), 1000);
    assert_eq!(earned("number", &["80"], &corrections), 0);
}

#[test]
fn full_marks_are_for_all_and_what_is_dropped_says_so() {
    assert_eq!(earned("one", &[], &[Correction::FullMarks]), 1000);
    let question = question("one");
    assert!(regrade(&question, None, &[Correction::Drop, Correction::FullMarks]).dropped);
    assert!(!regrade(&question, None, &[Correction::FullMarks]).dropped);
}

#[test]
fn what_people_mark_is_not_put_right_here() {
    let quizzes = quizzes();
    let mut questions = quizzes.iter().flat_map(|quiz| &quiz.questions);
    let essay = questions
        .find(|question| question.is_marked_by_people())
        .unwrap();
    assert!(!Correction::FullMarks.fits(essay) && !Correction::Drop.fits(essay));
    let text = Correction::NewKey(Response::Text("Anything".to_owned()));
    assert!(!text.fits(essay));
}

fn all_questions() -> Vec<Question> {
    quizzes()
        .into_iter()
        .flat_map(|quiz| quiz.questions)
        .filter(|question| !question.is_marked_by_people())
        .collect()
}

/// Any answer that the question can read, often a good one.
fn any_answer(question: &Question, wish: &[(Index, Index)]) -> Option<Response> {
    let values: Vec<String> = match question.key()? {
        Response::Choice(_) => wish
            .iter()
            .take(1)
            .map(|(at, _)| at.index(2).to_string())
            .collect(),
        Response::Choices(_) => wish.iter().map(|(at, _)| at.index(4).to_string()).collect(),
        Response::Truth(_) => vec![wish.len().is_multiple_of(2).to_string()],
        Response::Number(_) => vec![(85 + wish.len()).to_string()],
        Response::Text(_) => vec![format!("word {}", wish.len())],
        key => {
            let mut values = key.values();
            for (field, value) in wish {
                let (field, value) = (field.index(values.len()), value.index(values.len()));
                let other = values[value].split_once('=')?.1.to_owned();
                let swapped = values[field].split_once('=')?.1.to_owned();
                values[field] = format!("{}={other}", values[field].split_once('=')?.0);
                values[value] = format!("{}={swapped}", values[value].split_once('=')?.0);
            }
            values
        }
    };
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    Response::parse(question, &values).ok().flatten()
}

fn wish() -> impl Strategy<Value = Vec<(Index, Index)>> {
    proptest::collection::vec(any::<(Index, Index)>(), 0..5)
}

/// Corrections that fit the question.
fn corrections_of(question: &Question, wishes: &[(u8, Vec<(Index, Index)>)]) -> Vec<Correction> {
    wishes
        .iter()
        .filter_map(|(kind, wish)| {
            let correction = match kind {
                0 => Correction::NewKey(any_answer(question, wish)?),
                1 => Correction::Accept(any_answer(question, wish)?),
                2 => Correction::Drop,
                _ => Correction::FullMarks,
            };
            correction.fits(question).then_some(correction)
        })
        .collect()
}

proptest! {
    #[test]
    fn without_a_correction_everything_is_as_it_was(question in select(all_questions()), given in wish()) {
        let response = any_answer(&question, &given);
        let regraded = regrade(&question, response.as_ref(), &[]);
        prop_assert_eq!(regraded.grade, grade(&question, response.as_ref()));
        prop_assert!(!regraded.dropped);
    }

    #[test]
    fn whoever_answers_the_new_key_has_everything(question in select(all_questions()), key in wish()) {
        let key = any_answer(&question, &key).or(question.key()).unwrap();
        let correction = Correction::NewKey(key.clone());
        if correction.fits(&question) {
            let figures = matches!(&key, Response::Number(_));
            let regraded = regrade(&question, Some(&key), &[correction]);
            prop_assert!(regraded.grade.correct || figures && regraded.grade.credit > Credit::NONE);
        }
    }

    #[test]
    fn accepting_more_and_full_marks_lower_nobody(
        question in select(all_questions()),
        given in wish(),
        before in proptest::collection::vec((0_u8..4, wish()), 0..4),
        more in wish(),
    ) {
        let response = any_answer(&question, &given);
        let before = corrections_of(&question, &before);
        let was = regrade(&question, response.as_ref(), &before).grade.credit;
        for further in [
            Some(Correction::FullMarks),
            any_answer(&question, &more).map(Correction::Accept),
        ].into_iter().flatten() {
            let after = [before.clone(), vec![further.clone()]].concat();
            let is = regrade(&question, response.as_ref(), &after).grade.credit;
            prop_assert!(is >= was, "{further:?} made {was:?} into {is:?}");
        }
    }

    #[test]
    fn what_was_put_right_is_kept_as_it_was_said(
        question in select(all_questions()),
        wishes in proptest::collection::vec((0_u8..4, wish()), 0..4),
    ) {
        let corrections = corrections_of(&question, &wishes);
        let kept = serde_json::to_string(&corrections).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Correction>>(&kept).unwrap(), corrections);
    }
}
