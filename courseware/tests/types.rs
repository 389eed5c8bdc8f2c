//! The types of questions that are more than a choice or a word, cases, and pools.
#![expect(clippy::unwrap_used, reason = "tests")]

mod other_types;
mod support;

use courseware::render::{Label, Links, Part, Renderer};
use courseware::{
    Course, Credit, ItemId, Language, Question, QuestionKind, Quiz, Response, ResponseError,
    Severity, check, grade, report,
};
use other_types::files_of_other_types;
use proptest::prelude::*;
use support::{changed, course, sources};

const QUIZ: &str = "01-first/02-quiz.md";
const SHARED: &str = "questions/shared.md";

fn whole() -> Course {
    course(&sources(files_of_other_types()))
}

fn quiz() -> Quiz {
    whole().quiz(&"quiz".parse().unwrap()).unwrap().clone()
}

fn question(id: &str) -> Question {
    quiz().question(&id.parse().unwrap()).unwrap().clone()
}

fn response(id: &str, values: &[&str]) -> Result<Option<Response>, ResponseError> {
    Response::parse(&question(id), values)
}

fn earned(id: &str, values: &[&str]) -> u16 {
    let response = response(id, values).unwrap();
    grade(&question(id), response.as_ref()).credit.thousandths()
}

#[test]
fn a_quiz_of_all_types_keeps_what_its_files_say() {
    let sources = sources(files_of_other_types());
    let checked = check(&sources);
    let found: Vec<_> = checked
        .diagnostics
        .iter()
        .map(|one| (one.code, one.severity))
        .collect();
    assert_eq!(
        found,
        [("needs-marking", Severity::Warning)],
        "{}",
        report(&checked.diagnostics, &sources, false)
    );
    let quiz = quiz();
    let kinds: Vec<_> = quiz.questions.iter().map(|one| one.kind.name()).collect();
    assert_eq!(
        kinds,
        [
            "numeric",
            "numeric",
            "cloze",
            "matching",
            "ordering",
            "essay",
            "numeric",
            "single-choice",
            "single-choice",
            "single-choice",
            "short-text"
        ]
    );
    let units: Vec<_> = quiz
        .units()
        .map(|(id, unit)| (id.as_str(), unit.len()))
        .collect();
    assert_eq!(units[6], ("ward", 2));
    assert_eq!(
        (quiz.questions_asked(), quiz.questions_asked_at_least()),
        (10, 10)
    );
    let beds = question("beds");
    assert_eq!(beds.competencies[0].as_str(), "DECODE:HIS");
    assert_eq!(beds.path, None);
    assert_eq!(question("line").path.as_deref(), Some(SHARED));
    assert_eq!(question("essay").points.value(), 5);
    let stored = serde_json::to_string(&whole()).unwrap();
    assert_eq!(serde_json::from_str::<Course>(&stored).unwrap(), whole());
}

#[test]
fn figures_are_counted_and_a_share_is_a_tolerance() {
    for right in ["12.3", "۱۲٫۳", "12,3 mg", "+12.3"] {
        assert_eq!(earned("figures", &[right]), 1000, "{right}");
    }
    for half in ["12.30", "12.34", "12.3456"] {
        assert_eq!(earned("figures", &[half]), 500, "{half}");
    }
    for wrong in ["12", "12.4", "123", "0"] {
        assert_eq!(earned("figures", &[wrong]), 0, "{wrong}");
    }
    assert_eq!(question("figures").key().unwrap().values(), ["12.3"]);
    for (typed, credit) in [
        ("245", 1000),
        ("255", 1000),
        ("244.9", 0),
        ("301", 1000),
        ("302", 0),
    ] {
        assert_eq!(earned("dose", &[typed]), credit, "{typed}");
    }
}

#[test]
fn each_gap_counts_and_its_key_is_not_in_the_stem() {
    let cloze = question("gaps");
    for (_, stem) in cloze.stem.iter() {
        for key in ["systolic", "kPa", "120", "Diastole", "سسٹولک", "کلو", "[["] {
            assert!(!stem.as_str().contains(key), "{key} in {}", stem.as_str());
        }
    }
    assert_eq!(
        earned("gaps", &["0=Upper", "1=0", "2=۱۲۰", "3=diastole"]),
        1000
    );
    assert_eq!(
        earned("gaps", &["0=سسٹولک", "1=0", "2=120.0", "3=ڈائسٹول"]),
        1000
    );
    assert_eq!(earned("gaps", &["3=x", "1=1", "0=systolic"]), 250);
    assert_eq!(response("gaps", &["0=", "1=", "2=", "3="]), Ok(None));
    let some = response("gaps", &["0=x", "1="]).unwrap().unwrap();
    assert!(!cloze.is_answered_by(&some));
    assert!(cloze.is_answered_by(&cloze.key().unwrap()));
    let parts = grade(&cloze, Some(&some)).parts;
    assert_eq!(parts.into_iter().collect::<Vec<_>>(), [(0, false)]);
    for hostile in ["4=x", "1=2", "-1=x", "x", "99999=1"] {
        assert_eq!(
            response("gaps", &[hostile]),
            Err(ResponseError::NoSuchOption),
            "{hostile}"
        );
    }
    assert_eq!(
        response("gaps", &["0=a", "0=b"]),
        Err(ResponseError::TooMany)
    );
    assert_eq!(
        response("gaps", &[&format!("0={}", "x".repeat(501))]),
        Err(ResponseError::TooLong)
    );
}

struct Nowhere;

impl Links for Nowhere {
    fn item(&self, id: &ItemId) -> String {
        format!("/items/{id}")
    }

    fn asset(&self, path: &str) -> String {
        format!("/assets/{path}")
    }

    fn glossary(&self) -> String {
        "/glossary".to_owned()
    }
}

#[test]
fn gaps_stand_where_they_were_written_in_the_order_of_each_language() {
    let course = whole();
    let item = course.item(&"quiz".parse().unwrap()).unwrap();
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(&course, &Nowhere, &label);
    let cloze = question("gaps");
    let stem = |language| {
        let mut order = Vec::new();
        let html = renderer.stem_with_gaps(item, &cloze, language, &mut |place, language| {
            order.push(place);
            format!("<i>{place}{language}</i>")
        });
        (html.value.into_string(), order)
    };
    let (english, order) = stem(Language::English);
    assert_eq!(order, [0, 1, 2, 3]);
    assert!(english.contains("the <i>0en</i> one"), "{english}");
    assert!(
        english.contains("<td><i>1en</i></td><td><strong><i>2en</i></strong></td>"),
        "{english}"
    );
    assert!(
        english.contains("<li>In a list: <i>3en</i></li>"),
        "{english}"
    );
    assert_eq!(stem(Language::Urdu).1, [1, 2, 0, 3]);
    // Shared questions refer to assets from where they lie.
    let shared = question("line");
    let html = renderer.question(item, &shared, Part::Stem, &shared.stem, Language::English);
    assert!(
        html.value.as_str().contains("/assets/assets/a.svg"),
        "{}",
        html.value.as_str()
    );
}

#[test]
fn each_line_of_a_table_counts_and_equal_right_sides_are_one() {
    let QuestionKind::Matching(matching) = question("pairs").kind else {
        panic!("pairs are not pairs")
    };
    assert_eq!(matching.rights.len(), 4);
    assert_eq!(matching.lefts().count(), 4);
    assert_eq!(
        matching.rights[2].get(Language::Urdu).value,
        "خوراکیں / بچے"
    );
    assert_eq!(earned("pairs", &["0=0", "1=1", "2=2", "3=2"]), 1000);
    assert_eq!(earned("pairs", &["0=0", "1=3", "2=2", "3="]), 500);
    assert_eq!(
        response("pairs", &["4=0"]),
        Err(ResponseError::NoSuchOption),
        "a distractor asks nothing"
    );
    assert_eq!(
        response("pairs", &["0=4"]),
        Err(ResponseError::NoSuchOption)
    );
    assert_eq!(
        response("pairs", &["0=1", "0=2"]),
        Err(ResponseError::TooMany)
    );
}

#[test]
fn an_order_earns_by_its_pairs() {
    assert_eq!(
        question("order").stem.base().as_str(),
        "1. not the answer\n\nWhich order?"
    );
    assert_eq!(earned("order", &["0=1", "1=2", "2=3", "3=4"]), 1000);
    // One slip: five pairs right, one wrong.
    assert_eq!(earned("order", &["0=2", "1=1", "2=3", "3=4"]), 666);
    // The first step last: three right, three wrong.
    assert_eq!(earned("order", &["0=4", "1=1", "2=2", "3=3"]), 0);
    assert_eq!(earned("order", &["0=4", "1=3", "2=2", "3=1"]), 0);
    assert_eq!(earned("order", &["0=1", "1=2", "2=3"]), 500);
    assert_eq!(
        response("order", &["0=2", "1=2"]),
        Err(ResponseError::SamePlace { place: 2 })
    );
    for hostile in ["0=0", "0=5", "4=1", "0=x", "0=-1"] {
        assert_eq!(
            response("order", &[hostile]),
            Err(ResponseError::NoSuchOption),
            "{hostile}"
        );
    }
}

#[test]
fn an_essay_is_marked_by_nobody_but_people() {
    let essay = question("essay");
    assert!(essay.is_marked_by_people() && essay.key().is_none());
    let text = response("essay", &["one two\r\nthree"]).unwrap().unwrap();
    assert_eq!(text.values(), ["one two\nthree"]);
    let given = grade(&essay, Some(&text));
    assert!(given.by_people && !given.correct && given.credit == Credit::NONE);
    assert!(!grade(&essay, None).by_people, "there is nothing to mark");
    assert_eq!(
        response("essay", &["w ".repeat(11).trim()]),
        Err(ResponseError::TooManyWords { most: 10 })
    );
    assert_eq!(
        response("essay", &["w".repeat(10_001).as_str()]),
        Err(ResponseError::TooManyWords { most: 10 })
    );
}

#[test]
fn what_was_answered_comes_back_as_it_was_sent() {
    for question in quiz().questions {
        let Some(key) = question.key() else { continue };
        let values = key.values();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        assert_eq!(Response::parse(&question, &values), Ok(Some(key.clone())));
        assert!(question.is_answered_by(&key));
        assert_eq!(
            grade(&question, Some(&key)).credit,
            Credit::FULL,
            "{}",
            question.id
        );
        let stored = serde_json::to_string(&key).unwrap();
        assert_eq!(
            serde_json::from_str::<Response>(&stored).unwrap(),
            key,
            "{stored}"
        );
    }
}

#[test]
fn a_quiz_that_uses_nothing_of_this_is_stored_as_it_always_was() {
    let before = course(&changed(QUIZ, ToOwned::to_owned));
    let stored = serde_json::to_string(&before).unwrap();
    for field in ["pools", "cases", "case", "figures", "shares_tolerance"] {
        assert!(!stored.contains(&format!("\"{field}\":")), "{field}");
    }
    assert_eq!(serde_json::from_str::<Course>(&stored).unwrap(), before);
}

fn any_response() -> impl Strategy<Value = Vec<String>> {
    let value = prop_oneof!["[0-9]{1,2}=[0-9]{1,2}", "[0-4]=.{0,8}", ".{0,12}"];
    proptest::collection::vec(value, 0..8)
}

proptest! {
    #[test]
    fn whatever_a_form_sends_is_read_or_refused(values in any_response()) {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        for question in quiz().questions {
            if let Ok(Some(response)) = Response::parse(&question, &values) {
                let given = grade(&question, Some(&response));
                prop_assert!(given.credit <= Credit::FULL);
                prop_assert_eq!(given.correct, given.credit == Credit::FULL);
                let again = response.values();
                let again: Vec<&str> = again.iter().map(String::as_str).collect();
                prop_assert_eq!(Response::parse(&question, &again), Ok(Some(response)));
            }
        }
    }

    #[test]
    fn the_more_pairs_are_in_order_the_more_it_earns(order in Just((0_usize..4).collect::<Vec<_>>()).prop_shuffle()) {
        let values: Vec<String> = order.iter().enumerate().map(|(place, step)| format!("{step}={}", place + 1)).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let pairs = (0..4).flat_map(|a| (a + 1..4).map(move |b| (a, b)));
        let right = pairs.filter(|(a, b)| order[*a] < order[*b]).count();
        let expected = right.saturating_sub(6 - right) * 1000 / 6;
        prop_assert_eq!(usize::from(earned("order", &values)), expected);
    }
}
