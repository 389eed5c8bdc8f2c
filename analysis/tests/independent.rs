//! Every figure against an independent implementation, `independent/reckon.py`, which made up the attempts too.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use analysis::{Analysis, Asked, Attempt, Quartiles, Question, Score, Sheet, analyse, gain};
use serde_json::Value;

fn expected() -> Value {
    serde_json::from_str(include_str!("independent/expected.json")).unwrap()
}

fn whole(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn small<T: TryFrom<u64, Error: std::fmt::Debug>>(value: &Value) -> T {
    T::try_from(value.as_u64().unwrap()).unwrap()
}

fn places(value: &Value) -> std::collections::BTreeSet<u16> {
    value.as_array().unwrap().iter().map(small).collect()
}

fn sheet(given: &Value) -> Sheet {
    let questions = given["questions"].as_array().unwrap().iter();
    let questions = questions.map(|question| Question {
        points: small(&question["points"]),
        options: small(&question["options"]),
        key: places(&question["key"]),
    });
    let asked = |cell: &Value| {
        (!cell.is_null()).then(|| Asked {
            credit: small(&cell["credit"]),
            answered: cell["answered"].as_bool().unwrap(),
            chosen: places(&cell["chosen"]),
            seconds: (!cell["seconds"].is_null()).then(|| small(&cell["seconds"])),
        })
    };
    let attempts = given["attempts"].as_array().unwrap().iter();
    let attempts = attempts.map(|attempt| Attempt {
        asked: attempt["asked"]
            .as_array()
            .unwrap()
            .iter()
            .map(asked)
            .collect(),
        seconds: Some(small(&attempt["seconds"])),
    });
    Sheet::new(questions.collect(), attempts.collect()).unwrap()
}

#[track_caller]
fn same(what: &str, ours: Option<f64>, theirs: &Value) {
    match (ours, theirs.as_f64()) {
        (Some(ours), Some(theirs)) => {
            assert!(
                (ours - theirs).abs() < 1e-9,
                "{what}: {ours}, and there {theirs}"
            );
        }
        (None, None) => {}
        (ours, _) => panic!("{what}: {ours:?}, and there {theirs}"),
    }
}

#[track_caller]
fn same_quartiles(what: &str, ours: Option<Quartiles>, theirs: &Value) {
    same(what, ours.map(|found| found.lower), &theirs[0]);
    same(what, ours.map(|found| found.median), &theirs[1]);
    same(what, ours.map(|found| found.upper), &theirs[2]);
}

fn same_quiz(found: &Analysis, theirs: &Value) {
    let quiz = &found.quiz;
    same("mean", Some(quiz.mean), &theirs["mean"]);
    same("deviation", Some(quiz.deviation), &theirs["deviation"]);
    let reliability = quiz.reliability.ok().map(|found| found.value);
    same("reliability", reliability, &theirs["reliability"]);
    same("error", quiz.error, &theirs["error"]);
    same_quartiles("seconds", quiz.seconds, &theirs["seconds"]);
    let scores: Vec<usize> = theirs["scores"]
        .as_array()
        .unwrap()
        .iter()
        .map(whole)
        .collect();
    assert_eq!(quiz.scores.to_vec(), scores);
}

#[test]
fn an_independent_implementation_finds_the_same() {
    let expected = expected();
    for (name, given) in expected["sheets"].as_object().unwrap() {
        let found = analyse(&sheet(given)).expect(name);
        same_quiz(&found, &given["quiz"]);
        let theirs = given["expected"].as_array().unwrap();
        assert_eq!(found.questions.len(), theirs.len());
        for (place, (ours, theirs)) in found.questions.iter().zip(theirs).enumerate() {
            let what = |figure: &str| format!("{name}, question {place}, {figure}");
            assert_eq!(ours.asked, whole(&theirs["asked"]), "{}", what("asked"));
            assert_eq!(
                ours.answered,
                whole(&theirs["answered"]),
                "{}",
                what("answered")
            );
            assert_eq!(ours.right, whole(&theirs["right"]), "{}", what("right"));
            let (ours, theirs) = match (&ours.figures, &theirs["figures"]) {
                (None, Value::Null) => continue,
                (Some(ours), theirs) => (ours, theirs),
                (None, _) => panic!("{}", what("figures")),
            };
            same(
                &what("difficulty"),
                Some(ours.difficulty),
                &theirs["difficulty"],
            );
            same(&what("upper"), Some(ours.upper), &theirs["upper"]);
            same(&what("lower"), Some(ours.lower), &theirs["lower"]);
            same(
                &what("discrimination"),
                ours.discrimination,
                &theirs["discrimination"],
            );
            same_quartiles(&what("seconds"), ours.seconds, &theirs["seconds"]);
            for (ours, theirs) in ours
                .options
                .iter()
                .zip(theirs["options"].as_array().unwrap())
            {
                assert_eq!(ours.chosen, whole(&theirs["chosen"]), "{}", what("chosen"));
                same(&what("chosen above"), Some(ours.upper), &theirs["upper"]);
                same(&what("chosen below"), Some(ours.lower), &theirs["lower"]);
            }
        }
    }
}

#[test]
fn it_finds_the_same_gain() {
    let expected = &expected()["gain"];
    let pairs = expected["pairs"].as_array().unwrap().iter();
    let pairs: Vec<_> = pairs
        .map(|pair| {
            let score = |earned: &Value| Score {
                earned: small(earned),
                possible: small(&pair[2]),
            };
            (score(&pair[0]), score(&pair[1]))
        })
        .collect();
    let found = gain(&pairs).unwrap();
    let theirs = &expected["expected"];
    assert_eq!(found.pairs, pairs.len());
    same("before", Some(found.before), &theirs["before"]);
    same("after", Some(found.after), &theirs["after"]);
    same("mean", Some(found.mean), &theirs["mean"]);
    same("deviation", Some(found.deviation), &theirs["deviation"]);
    same("normalised", found.normalised, &theirs["normalised"]);
    same("effect", found.effect, &theirs["effect"]);
}
