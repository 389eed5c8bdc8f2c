//! What the checker says of slips in the types of questions that are more than a choice or a word, in cases and pools.

mod other_types;
mod support;

use std::collections::BTreeSet;

use courseware::check;
use other_types::files_of_other_types;
use support::{changed, changed_in, course, sources};

const QUIZ: &str = "01-first/02-quiz.md";
const QUIZ_UR: &str = "01-first/02-quiz.ur.md";
const SHARED: &str = "questions/shared.md";

/// The codes of what is wrong after a change, sorted, each once.
fn codes(path: &'static str, from: &str, to: &str) -> String {
    let sources = changed_in(files_of_other_types(), path, |text| {
        assert!(text.contains(from), "{path} has no {from}");
        text.replacen(from, to, 1)
    });
    let found: BTreeSet<_> = check(&sources)
        .diagnostics
        .iter()
        .map(|one| one.code)
        .filter(|code| *code != "needs-marking")
        .collect();
    found.into_iter().collect::<Vec<_>>().join(",")
}

#[test]
fn each_mistake_is_found_and_nothing_else() {
    let cases = [
        (QUIZ, "figures=3", "figures=0", "invalid-attribute"),
        (QUIZ, "figures=3", "figure=3", "unknown-attribute"),
        (QUIZ, "tolerance=2%", "tolerance=2", "invalid-attribute"),
        (
            QUIZ,
            "upper]] one",
            "upper] one",
            "gap-form,translation-answers",
        ),
        (
            QUIZ,
            "[[systolic | upper]]",
            "`[[systolic | upper]]`",
            "gap-form,translation-answers",
        ),
        (
            QUIZ,
            "[[systolic | upper]]",
            "[see [[systolic]]](02-quiz.md)",
            "gap-form,translation-answers",
        ),
        (
            QUIZ,
            "mm Hg \\| kPa",
            "mm Hg | kPa",
            "gap-form,translation-answers",
        ),
        (
            QUIZ,
            "(x) mm Hg \\| kPa",
            "(x) mm Hg \\| (x) kPa",
            "answer-key",
        ),
        (QUIZ, "(x) mm Hg \\| kPa", "(x) mm Hg", "answer-count"),
        (QUIZ, "[[120]]", "[[ ]]", "answer-content"),
        (
            QUIZ,
            "systolic | upper",
            "upper | Upper",
            "duplicate-answer",
        ),
        (
            QUIZ,
            "| | doses / vials |",
            "| | received / expected |",
            "duplicate-answer",
        ),
        (QUIZ, "| received / expected |", "| |", "answer-content"),
        (QUIZ, "| received / expected |", "| $x$ |", "answer-content"),
        (
            QUIZ,
            "| Indicator | Formula |\n|---|---|",
            "| Indicator | Formula | More |\n|---|---|---|",
            "answer-content",
        ),
        (QUIZ, "1. Register\n", "1. DHIS2\n", "duplicate-answer"),
        (
            QUIZ,
            "2. *Tally*\n",
            "2. *Tally*\n   > no\n",
            "answer-content",
        ),
        (QUIZ, "words=10", "words=many", "invalid-attribute"),
        (QUIZ, "words=10", "words=10 points=4", "invalid-attribute"),
        (
            QUIZ,
            "| Cause | 2 |",
            "| Cause | two |",
            "invalid-attribute",
        ),
        (
            QUIZ,
            "{#ward type=case",
            "{#ward type=case points=2",
            "unknown-attribute",
        ),
        (QUIZ, "A ward has 40 beds.", "", "question-without-stem"),
        (
            QUIZ,
            "A ward has 40 beds.",
            "- [x] A\n- [ ] B",
            "answer-mark",
        ),
        (QUIZ, "take: 7", "take: 8", "draw-too-large"),
        (
            QUIZ,
            "section: registers, take: 1",
            "section: registers, take: 3",
            "draw-too-large",
        ),
        (
            QUIZ,
            "section: registers",
            "section: register",
            "draw-too-large",
        ),
        (QUIZ, "{take: 7}, ", "", "never-drawn"),
        (QUIZ, "take: 7}", "takes: 7}", "unknown-key"),
        (
            QUIZ,
            "from: questions/shared.md",
            "from: questions/share.md",
            "unknown-questions",
        ),
        (
            SHARED,
            "{#line",
            "{#dose",
            "duplicate-id,translation-questions",
        ),
        (QUIZ_UR, "[[#3]]", "[[#5]]", "translation-answers"),
        (QUIZ_UR, "[[#3]]", "[[#0]]", "gap-form,translation-answers"),
        (
            QUIZ_UR,
            "ملی میٹر \\| ",
            "ملی میٹر \\| (x) ",
            "translation-key",
        ),
        (
            QUIZ_UR,
            "| رسائی | خوراکیں / بچے |",
            "| رسائی | خوراکیں |",
            "translation-answers",
        ),
        (QUIZ_UR, "2. ٹیلی\n", "", "translation-answers"),
        (QUIZ_UR, "| وجہ | 2 |", "| وجہ | 3 |", "translation-key"),
        (QUIZ_UR, "### بھرا {#full}", "## بھرا {#full}", ""),
    ];
    for (path, from, to, expected) in cases {
        assert_eq!(codes(path, from, to), expected, "{path}: {from} → {to}");
    }
}

#[test]
fn a_file_that_no_quiz_draws_from_is_named() {
    let mut sources = sources(files_of_other_types());
    let text =
        "---\ntitle: More\n---\n\n## More {#more}\n\nWhich?\n\n- [x] A\n- [ ] B\n\n> Because.\n";
    sources.add("questions/more.md", text.into()).unwrap();
    sources
        .add("questions/More Questions.md", text.into())
        .unwrap();
    let found: Vec<_> = check(&sources)
        .diagnostics
        .into_iter()
        .map(|one| (one.file, one.code))
        .collect();
    assert!(found.contains(&("questions/more.md".to_owned(), "questions-unused")));
    assert!(found.contains(&("questions/More Questions.md".to_owned(), "file-name")));
}

#[test]
fn a_bracket_in_a_program_is_no_gap() {
    let sources = changed(QUIZ, |text| {
        text.replace(
            "How many percent?",
            "How many percent?\n\n```sh\n[[ -f a ]]\n```",
        )
    });
    let quiz = course(&sources).quiz(&"quiz".parse().unwrap()).cloned();
    let stem = quiz.unwrap().questions[3].stem.base().clone();
    assert!(stem.as_str().contains("[[ -f a ]]"));
}
