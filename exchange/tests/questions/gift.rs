//! GIFT as people write it, edge cases of its own reader included.

use crate::support::read;
use exchange::{Format, Imported, Kind, Outcome, Understood};

fn gift(text: &str) -> Understood {
    read(Format::Gift, text)
}

fn one(text: &str) -> Imported {
    let understood = gift(text);
    assert_eq!(understood.questions.len(), 1, "{understood:#?}");
    understood.questions.into_iter().next().unwrap()
}

/// The texts of a choice with their weights.
fn options(question: &Imported) -> Vec<(&str, String)> {
    let Kind::Choice { options, .. } = &question.kind else {
        panic!("{question:#?}");
    };
    options
        .iter()
        .map(|option| {
            (
                option.text.as_str(),
                option.weight.0.normalize().to_string(),
            )
        })
        .collect()
}

#[test]
fn the_type_is_the_first_that_fits() {
    let cases = [
        ("Name one. {}", "essay"),
        ("Name one. { }", "essay"),
        ("How many? {#36}", "numeric"),
        ("Which? {=this ~that}", "single-choice"),
        ("Which? {~%50%this ~%50%that ~other}", "multiple-choice"),
        ("Match. {=BCG -> birth =MR -> nine months}", "matching"),
        ("Zero is blank. {F}", "true-false"),
        ("Zero is blank. {FALSE#No.}", "true-false"),
        ("Zero is blank. {false}", "true-false"),
        ("A word? {=completeness}", "short-text"),
        ("A word? {completeness}", "short-text"),
        ("T? {=T}", "short-text"),
    ];
    for (text, kind) in cases {
        assert_eq!(one(text).kind.name(), kind, "{text}");
    }
}

#[test]
fn titles_ids_tags_and_categories_are_kept() {
    let understood = gift(
        "$CATEGORY: $course$/top/Data quality\n\n// made in May [id:q-7] [tag:DECODE:HIS] [tag:a \\] b]\n::Rates::Which? {=this\n// between\n~that}\n\n$CATEGORY:\n::Other::Which? {=this ~that}",
    );
    let [first, second] = understood.questions.as_slice() else {
        panic!("{understood:#?}");
    };
    assert_eq!(first.title.as_deref(), Some("Rates"));
    assert_eq!(first.id.as_deref(), Some("q-7"));
    assert_eq!(first.tags, ["DECODE:HIS", "a ] b"]);
    assert_eq!(first.category.as_deref(), Some("Data quality"));
    assert_eq!(first.line, 4);
    assert_eq!(options(first).len(), 2);
    assert_eq!(
        (second.title.as_deref(), second.category.as_deref()),
        (Some("Other"), None)
    );
    assert!(understood.problems.is_empty(), "{:#?}", understood.problems);
}

#[test]
fn what_has_a_backslash_means_only_itself() {
    let question =
        one("::a\\:b::1 \\= 1 \\{set\\} \\~ \\#\\\\ two\\nlines {=x \\= y#because \\# ~z}");
    assert_eq!(question.title.as_deref(), Some("a:b"));
    assert_eq!(question.stem, "1 = 1 {set} \\~ #\\\\ two\\\nlines");
    assert_eq!(
        options(&question),
        [("x = y", "100".to_owned()), ("z", "0".to_owned())]
    );
}

#[test]
fn weights_may_be_negative_and_fractional() {
    let question = one("Which? {~%33.33333%a ~%33.33333%b ~%-50%c#no =d}");
    assert_eq!(
        options(&question),
        [
            ("a", "33.33333".to_owned()),
            ("b", "33.33333".to_owned()),
            ("c", "-50".to_owned()),
            ("d", "100".to_owned())
        ]
    );
}

#[test]
fn feedback_stands_where_it_belongs() {
    let question = one("Which? {=this#Yes: one of the five. ~that#No. ####It is \\#5.}");
    assert_eq!(question.rationale.as_deref(), Some("It is #5."));
    let Kind::Choice { options, .. } = &question.kind else {
        panic!();
    };
    assert_eq!(
        options[0].feedback.as_deref(),
        Some("Yes: one of the five.")
    );
    assert_eq!(options[1].feedback.as_deref(), Some("No."));

    // For true and false, the first is for those who were wrong.
    let question = one("It holds. {T#No, it does.#Right.####Because.}");
    let Kind::TrueFalse {
        answer,
        feedback_wrong,
        feedback_right,
    } = question.kind
    else {
        panic!();
    };
    assert!(answer);
    assert_eq!(feedback_wrong.as_deref(), Some("No, it does."));
    assert_eq!(feedback_right.as_deref(), Some("Right."));
}

#[test]
fn numbers_have_tolerances_ranges_and_weights() {
    let question = one("When? {#=1947:0#Right. =%50%1947:1#Nearly. ~#Far off.}");
    let Kind::Numeric {
        answers,
        feedback_otherwise,
    } = question.kind
    else {
        panic!();
    };
    let read: Vec<_> = answers
        .iter()
        .map(|number| format!("{}:{} {}", number.value, number.tolerance, number.weight.0))
        .collect();
    assert_eq!(read, ["1947:0 100", "1947:1 50"]);
    assert_eq!(feedback_otherwise.as_deref(), Some("Far off."));

    for (text, expected) in [
        ("{#1..5}", "3 2"),
        ("{#3.14159:0.0005}", "3.14159 0.0005"),
        ("{#-2}", "-2 0"),
        ("{#1,5}", "1.5 0"),
        ("{#1e3}", "1000 0"),
        ("{#=5#Good}", "5 0"),
    ] {
        let Kind::Numeric { answers, .. } = one(&format!("How many? {text}")).kind else {
            panic!();
        };
        let read = format!("{} {}", answers[0].value, answers[0].tolerance);
        assert_eq!(read, expected, "{text}");
    }
}

#[test]
fn a_gap_stands_in_the_sentence() {
    let question = one("The capital is {=Islamabad ~Lahore} since 1967.");
    assert_eq!(question.stem, "The capital is \\_\\_\\_\\_\\_ since 1967.");
    let question = one("Two plus {=two =2} equals four.");
    assert_eq!(question.kind.name(), "short-text");
}

#[test]
fn matching_has_distractors() {
    let question = one(
        "Match. {\n=BCG -> at birth\n=MR -> at nine months\n= -> never\n####See the schedule.}",
    );
    let Kind::Matching { pairs, distractors } = question.kind else {
        panic!();
    };
    assert_eq!(pairs.len(), 2);
    assert_eq!(pairs[1].right, "at nine months");
    assert_eq!(distractors, ["never"]);
}

#[test]
fn the_way_a_text_is_written_is_heeded() {
    let question = one("[html]<p>Is <b>5&nbsp;mg</b> &lt; 6&nbsp;mg?</p><script>x()</script> {T}");
    assert_eq!(question.stem.replace('\u{a0}', " "), "Is **5 mg** < 6 mg?");
    assert_eq!(
        one("[markdown]Is *this* **so**? {T}").stem,
        "Is *this* **so**?"
    );
    assert_eq!(one("[plain]Is *this* so? {T}").stem, "Is \\*this\\* so?");
    assert_eq!(
        one("Is this<br>so? {=yes ~[markdown]*no*}").stem,
        "Is this\\\nso?"
    );
}

#[test]
fn blank_lines_inside_braces_and_forgotten_braces_cost_one_question_at_most() {
    let understood = gift(
        "::One::Which? {\n\n=this\n\n~that\n\n}\n\n::Two::Which? {=this ~that\n\n::Three::Which? {=this ~that}",
    );
    let titles: Vec<_> = understood
        .questions
        .iter()
        .filter_map(|question| question.title.as_deref())
        .collect();
    assert_eq!(titles, ["One", "Three"]);
    let problem = &understood.problems[0];
    assert_eq!((problem.line, problem.outcome), (9, Outcome::LeftOut));
    assert!(problem.message.contains("braces"), "{problem:?}");
}

#[test]
fn whatever_was_not_understood_is_said_with_its_line() {
    let cases = [
        ("just a text", "description"),
        ("Which? {~only}", "at least two options"),
        ("Match. {=a -> b}", "at least two pairs"),
        ("Match. {=a -> b =c}", "one side of a pair"),
        ("How many? {#many}", "not a number"),
        ("{=a ~b}", "asks nothing"),
        ("Broken } here {", "braces"),
        ("", "no question"),
    ];
    for (text, word) in cases {
        let understood = gift(&format!("\n\n{text}\n"));
        assert!(understood.questions.is_empty(), "{text}");
        let problem = &understood.problems[0];
        assert_eq!(problem.outcome, Outcome::LeftOut);
        assert!(problem.message.contains(word), "{text}: {problem:?}");
        assert!(!problem.help.is_empty());
        if !text.is_empty() {
            assert!(
                understood.problems.iter().any(|problem| problem.line == 3),
                "{text}: {understood:?}"
            );
        }
    }
}
