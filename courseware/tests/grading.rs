//! What responses earn.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use std::collections::BTreeSet;

use courseware::{Credit, Question, Quiz, Response, ResponseError, Score, grade};
use proptest::prelude::*;
use support::{changed, course, files, sources};

fn quiz() -> Quiz {
    course(&sources(files()))
        .quiz(&"quiz".parse().unwrap())
        .unwrap()
        .clone()
}

fn question(id: &str) -> Question {
    quiz().question(&id.parse().unwrap()).unwrap().clone()
}

fn earned(id: &str, values: &[&str]) -> u16 {
    let question = question(id);
    let response = Response::parse(&question, values).unwrap();
    grade(&question, response.as_ref()).credit.thousandths()
}

#[test]
fn choices_earn_what_the_guide_says() {
    assert_eq!(earned("one", &["1"]), 1000);
    assert_eq!(earned("one", &["0"]), 0);
    assert_eq!(earned("one", &[]), 0);
    assert_eq!(earned("many", &["0", "1", "2"]), 1000);
    assert_eq!(earned("many", &["0", "1"]), 666);
    assert_eq!(earned("many", &["0", "3"]), 0);
    assert_eq!(earned("many", &["0", "1", "3"]), 333);
    assert_eq!(earned("many", &["0", "1", "2", "3"]), 666);
    assert_eq!(earned("truth", &["false"]), 1000);
    assert_eq!(earned("truth", &["true"]), 0);
}

#[test]
fn numbers_count_however_they_are_typed() {
    for right in [
        "90",
        "90.5",
        "89,5",
        "۹۰٫۵",
        "٩٠",
        " 90 % ",
        "90%",
        "۹۰ ٪",
        "+90",
        "90 percent",
        "\u{200f}90",
        "90.",
    ] {
        assert_eq!(earned("number", &[right]), 1000, "{right}");
    }
    for wrong in ["90.51", "89.49", "-90", "900", "9,000"] {
        assert_eq!(earned("number", &[wrong]), 0, "{wrong}");
    }
    for nonsense in [
        "ninety",
        "90 kg",
        "9.0.0",
        "1e2",
        "9 0",
        "--9",
        "%",
        "1,23,45",
        "٪",
        "99999999999999999999999999999999",
    ] {
        assert_eq!(
            Response::parse(&question("number"), &[nonsense]),
            Err(ResponseError::NotANumber),
            "{nonsense}"
        );
    }
    assert_eq!(Response::parse(&question("number"), &["  "]), Ok(None));
}

#[test]
fn words_count_however_they_are_typed() {
    for right in [
        "completeness",
        " Completeness. ",
        "COMPLETENESS",
        "today’s  DATE",
        "تکمیل",
        "تكميل",
        "تَکمِیل",
        "تکمیل۔",
        "ﺗﻜﻤﻴﻞ",
        "تکـمیل",
    ] {
        assert_eq!(earned("word", &[right]), 1000, "{right}");
    }
    for wrong in ["complete", "complete ness", "تکمل"] {
        assert_eq!(earned("word", &[wrong]), 0, "{wrong}");
    }
}

#[test]
fn capital_letters_matter_where_the_author_says_so() {
    let sources = changed("01-first/02-quiz.md", |text| {
        text.replace("{#word}", "{#word case=sensitive}")
    });
    let course = course(&sources);
    let question = course
        .quiz(&"quiz".parse().unwrap())
        .unwrap()
        .question(&"word".parse().unwrap())
        .unwrap();
    let credit = |typed: &str| grade(question, Some(&Response::Text(typed.to_owned()))).credit;
    assert_eq!(credit(" completeness "), Credit::FULL);
    assert_eq!(credit("Completeness"), Credit::NONE);
}

#[test]
fn feedback_speaks_of_what_was_chosen() {
    let question = question("many");
    let response = Response::parse(&question, &["0", "3"]).unwrap();
    let grade = grade(&question, response.as_ref());
    let feedback: Vec<_> = grade
        .feedback
        .iter()
        .map(|said| (said.option, said.text.base().as_str()))
        .collect();
    assert_eq!(feedback, [(Some(3), "Not D.")]);
}

#[test]
fn forms_that_nobody_of_ours_sends_are_refused() {
    assert_eq!(
        Response::parse(&question("one"), &["7"]),
        Err(ResponseError::NoSuchOption)
    );
    assert_eq!(
        Response::parse(&question("one"), &["0", "1"]),
        Err(ResponseError::TooMany)
    );
    assert_eq!(
        Response::parse(&question("many"), &["0", "-1"]),
        Err(ResponseError::NoSuchOption)
    );
    assert_eq!(
        Response::parse(&question("truth"), &["yes"]),
        Err(ResponseError::NoSuchOption)
    );
    assert_eq!(
        Response::parse(&question("word"), &[&"x".repeat(501)]),
        Err(ResponseError::TooLong)
    );
}

#[test]
fn a_pass_mark_is_compared_exactly() {
    let score = Score {
        earned: 2_000,
        possible: 3_000,
    };
    assert!(score.passes(66.try_into().unwrap()));
    assert!(!score.passes(67.try_into().unwrap()));
    assert_eq!(score.percent().value(), 66);
    assert!(
        Score {
            earned: 3_000,
            possible: 4_000
        }
        .passes(75.try_into().unwrap())
    );
    assert!(
        !Score {
            earned: 2_999,
            possible: 4_000
        }
        .passes(75.try_into().unwrap())
    );
    assert!(!Score::default().passes(0.try_into().unwrap()));
}

#[test]
fn responses_are_stored_compactly() {
    let stored = |response: Response| serde_json::to_string(&response).unwrap();
    assert_eq!(stored(Response::Choice(2)), r#"{"choice":2}"#);
    assert_eq!(
        stored(Response::Choices(BTreeSet::from([2, 0]))),
        r#"{"choices":[0,2]}"#
    );
    assert_eq!(stored(Response::Truth(true)), r#"{"truth":true}"#);
}

#[test]
fn the_key_earns_full_credit() {
    for question in quiz().questions {
        let key = question.key().unwrap();
        let grade = grade(&question, Some(&key));
        assert_eq!(
            (grade.credit, grade.correct),
            (Credit::FULL, true),
            "{}",
            question.id
        );
    }
}

fn response() -> impl Strategy<Value = Response> {
    prop_oneof![
        any::<u16>().prop_map(Response::Choice),
        proptest::collection::btree_set(0_u16..6, 0..6).prop_map(Response::Choices),
        any::<bool>().prop_map(Response::Truth),
        ".{0,20}".prop_map(Response::Number),
        "[0-9۰-۹.,٫ %-]{0,12}".prop_map(Response::Number),
        ".{0,20}".prop_map(Response::Text),
    ]
}

proptest! {
    #[test]
    fn credit_stays_within_its_bounds_and_correct_means_full(response in response()) {
        for question in quiz().questions {
            let grade = grade(&question, Some(&response));
            prop_assert!(grade.credit <= Credit::FULL);
            prop_assert_eq!(grade.correct, grade.credit == Credit::FULL);
        }
    }

    #[test]
    fn the_order_of_ticks_makes_no_difference(mut ticks in proptest::collection::vec(0_usize..4, 1..8)) {
        let question = question("many");
        let sent: Vec<String> = ticks.iter().map(ToString::to_string).collect();
        let first = Response::parse(&question, &sent.iter().map(String::as_str).collect::<Vec<_>>()).unwrap();
        ticks.reverse();
        let sent: Vec<String> = ticks.iter().map(ToString::to_string).collect();
        let second = Response::parse(&question, &sent.iter().map(String::as_str).collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(first, second);
    }

    #[test]
    fn anything_typed_is_read_or_refused(typed in ".{0,40}") {
        for question in quiz().questions {
            if let Ok(Some(response)) = Response::parse(&question, &[&typed]) {
                let _ = grade(&question, Some(&response));
            }
        }
    }

    #[test]
    fn numbers_within_the_tolerance_are_right_and_others_wrong(hundredths in 0_u32..20_000) {
        let typed = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        prop_assert_eq!(earned("number", &[&typed]) == 1000, (8_950..=9_050).contains(&hundredths), "{}", typed);
    }
}
