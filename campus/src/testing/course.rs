//! A small course with one lesson and one quiz.

use std::collections::{BTreeMap, BTreeSet};

use courseware::{
    AcceptedText, ChoiceOption, Completes, Completion, Counted, Course, FORMAT, Item, ItemBody,
    Language, Lesson, Markdown, Module, MultipleChoice, Numeric, NumericAnswer, Percent, Points,
    Question, QuestionKind, Quiz, Reveal, ShortText, SingleChoice, Term, Translated, TrueFalse,
};

use crate::Wording;

/// A course in English and Urdu with the lesson `counting` and the quiz `counting-quiz`, which has a question of
/// each type, is worth 8 points and is passed with 75 %, that is with exactly 6. Both are needed to complete it.
/// Every rationale has the word `because` in it, every feedback `careful`: no other text of the course has either.
pub fn small_course() -> Course {
    let lesson = Lesson {
        body: said(
            "Each event is counted **once**.",
            "ہر واقعہ **ایک بار** گنا جاتا ہے۔",
        ),
        reading_minutes: Translated::new(Language::English, 1),
        review_by: None,
        competencies: Vec::new(),
    };
    Course {
        format: FORMAT,
        id: parsed("small-course"),
        title: titled("Counting", "گنتی"),
        summary: titled("How to count.", "گننے کا طریقہ۔"),
        description: said("A course on counting.", "گنتی کا کورس۔"),
        languages: Language::ALL.to_vec(),
        owner: parsed("hsa"),
        cpd_hours: parsed("1.5"),
        competencies: Vec::new(),
        completion: Completion {
            lessons: Percent::ALL,
            pass: vec![parsed("counting-quiz")],
        },
        modules: vec![Module {
            id: parsed("registers"),
            title: titled("Registers", "رجسٹر"),
            summary: None,
            introduction: said("", ""),
            path: "01-registers/module.md".to_owned(),
            items: vec![
                Item {
                    id: parsed("counting"),
                    title: titled("What is counted", "کیا گنا جاتا ہے"),
                    path: "01-registers/01-counting.md".to_owned(),
                    body: ItemBody::Lesson(lesson),
                },
                Item {
                    id: parsed("counting-quiz"),
                    title: titled("Quiz on counting", "گنتی کا کوئز"),
                    path: "01-registers/02-counting-quiz.md".to_owned(),
                    body: ItemBody::Quiz(small_quiz()),
                },
            ],
        }],
        assets: Vec::new(),
        glossary: vec![Term {
            anchor: "event".to_owned(),
            word: titled("Event", "واقعہ"),
            definition: said("What is counted.", "جو گنا جاتا ہے۔"),
        }],
        competency_titles: Vec::new(),
        stale: Vec::new(),
        renamed: BTreeMap::new(),
        removed: Vec::new(),
        review: false,
    }
}

/// The quiz of a [`small_course`], to set attempts, wait, draw or shuffle.
#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
pub fn quiz_of(course: &mut Course) -> &mut Quiz {
    course
        .modules
        .iter_mut()
        .flat_map(|module| &mut module.items)
        .find_map(|item| match &mut item.body {
            ItemBody::Quiz(quiz) => Some(quiz),
            ItemBody::Lesson(_) => None,
        })
        .expect("a quiz")
}

fn small_quiz() -> Quiz {
    Quiz {
        introduction: said("Five questions.", "پانچ سوال۔"),
        pass_mark: Percent::DEFAULT_PASS_MARK,
        attempts: None,
        wait: None,
        time_limit: None,
        grace: None,
        counted: Counted::default(),
        completes: Completes::default(),
        reveal: Reveal::default(),
        immediate: false,
        one_at_a_time: false,
        pre_test_of: None,
        draw: None,
        shuffle: false,
        pools: Vec::new(),
        cases: Vec::new(),
        questions: vec![
            question(
                "source",
                2,
                ["Where does a number begin?", "عدد کہاں سے شروع ہوتا ہے؟"],
                QuestionKind::SingleChoice(SingleChoice {
                    options: vec![
                        option("In the report", "رپورٹ میں", true),
                        option("In the register", "رجسٹر میں", false),
                        option("In DHIS2", "DHIS2 میں", true),
                    ],
                    key: 1,
                }),
            ),
            question(
                "rules",
                2,
                ["Which follow the rules?", "کون سی باتیں اصول کے مطابق ہیں؟"],
                QuestionKind::MultipleChoice(MultipleChoice {
                    options: vec![
                        option("One visit, one line", "ایک آمد، ایک سطر", false),
                        option("Two lines for one visit", "ایک آمد کی دو سطریں", true),
                        option("A zero is written down", "صفر لکھا جاتا ہے", false),
                    ],
                    key: BTreeSet::from([0, 2]),
                }),
            ),
            question(
                "zero",
                1,
                ["A blank means zero.", "خالی کا مطلب صفر ہے۔"],
                QuestionKind::TrueFalse(TrueFalse {
                    when_true: option("True", "درست", true),
                    when_false: option("False", "غلط", false),
                    key: false,
                }),
            ),
            question(
                "completeness",
                2,
                [
                    "40 expected, 36 came. How complete?",
                    "40 میں سے 36 آئیں۔ کتنے فیصد؟",
                ],
                QuestionKind::Numeric(Numeric {
                    answers: vec![NumericAnswer {
                        value: parsed("90"),
                        tolerance: parsed("0.5"),
                        feedback: None,
                    }],
                    unit: Some("%".to_owned()),
                    figures: None,
                    shares_tolerance: false,
                }),
            ),
            question(
                "correction",
                1,
                [
                    "What is missing beside the initials?",
                    "دستخط کے ساتھ کیا کم ہے؟",
                ],
                QuestionKind::ShortText(ShortText {
                    accepted: vec![
                        accepted("date", Language::English),
                        accepted("تاریخ", Language::Urdu),
                    ],
                    case_sensitive: false,
                }),
            ),
        ],
    }
}

fn question(id: &str, points: u16, stem: [&str; 2], kind: QuestionKind) -> Question {
    Question {
        id: parsed(id),
        title: titled(&format!("Question {id}"), &format!("سوال {id}")),
        points: Points::try_from(points).unwrap_or(Points::ONE),
        competencies: Vec::new(),
        stem: said(stem[0], stem[1]),
        rationale: said(
            &format!("This is so because of {id}."),
            &format!("یہ {id} کی وجہ سے ہے (because)۔"),
        ),
        kind,
        case: None,
        path: None,
    }
}

fn option(english: &str, urdu: &str, with_feedback: bool) -> ChoiceOption {
    ChoiceOption {
        text: said(english, urdu),
        feedback: with_feedback.then(|| {
            said(
                &format!("Be careful with “{english}”."),
                &format!("«{urdu}» پر غور کریں (careful)۔"),
            )
        }),
    }
}

fn accepted(text: &str, language: Language) -> AcceptedText {
    AcceptedText {
        text: text.to_owned(),
        language,
        feedback: None,
    }
}

fn said(english: &str, urdu: &str) -> Translated<Markdown> {
    titled(english, urdu).map(|text| Markdown(text.clone()))
}

fn titled(english: &str, urdu: &str) -> Translated<String> {
    Wording::new(english, urdu).0
}

#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
fn parsed<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("a literal that is written right")
}
