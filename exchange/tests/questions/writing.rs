//! What was understood, in Seekh's own notation: the check takes it, and it asks and grades the same.

use crate::support::{checked, quiz, read};
use courseware::{Language, QuestionKind, Response, grade};
use exchange::{Format, export_gift, quiz as write};

const ALL: &str = "
::Rates, first part::40 expected, 36 came. *Which*? {
  =90 % and 75 %#Both use the number expected.
  ~90 % and 83 %#36 is not the number expected.
  ~75 % and 90 %
}

// [id:two]
Which are sources? {
  ~%50%The register
  ~%50%The tally sheet
  ~%-100%The chart
  ####What comes after the register is a copy.
}

::Zero::A blank and a zero mean the same. {F#No: a blank says nothing.#Right.####Zero says that we looked.}

::Percent::36 of 40, in percent? {#=90:0.5#Right: 36/40. =%50%9:0}

::Pairs::Which belongs to which? {=*BCG* -> at birth, 1 | 2 =MR -> <b>nine</b> months = -> never ####See the schedule.}

::A word::The share of reports that came? {=completeness =reporting completeness#Yes. =%50%fullness}
";

#[test]
fn the_check_takes_what_is_written() {
    let understood = read(Format::Gift, ALL);
    assert_eq!(understood.questions.len(), 6, "{:#?}", understood.problems);
    let written = write(&understood, "Quality: \"first\" part");
    let quiz = quiz(&written.markdown);
    let ids: Vec<_> = quiz
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "rates-first-part",
            "two",
            "zero",
            "percent",
            "pairs",
            "a-word"
        ]
    );
    let kinds: Vec<_> = quiz
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    assert_eq!(
        kinds,
        [
            "single-choice",
            "multiple-choice",
            "true-false",
            "numeric",
            "matching",
            "short-text"
        ]
    );
    assert_eq!(
        quiz.questions[0].stem.base().as_str(),
        "40 expected, 36 came. \\*Which\\*?"
    );
    assert_eq!(
        quiz.questions[0].rationale.base().as_str(),
        "Both use the number expected."
    );
    let earns = |place: usize, typed: &str| {
        let question = &quiz.questions[place];
        let response = Response::parse(question, &[typed]).unwrap();
        grade(question, response.as_ref()).correct
    };
    assert!(earns(0, "0") && !earns(0, "1"));
    assert!(
        earns(2, "false")
            || earns(2, "1")
            || matches!(quiz.questions[2].kind, QuestionKind::TrueFalse(ref kind) if !kind.key)
    );
    assert!(earns(3, "90.4") && !earns(3, "9"));
    assert!(earns(5, "Completeness") && !earns(5, "fullness"));
    // Only what is not as it was is spoken of.
    let messages: Vec<_> = written
        .problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert!(
        messages
            .iter()
            .any(|message| message.contains("part of the points")),
        "{messages:#?}"
    );
}

#[test]
fn what_an_author_must_still_write_is_said_by_both() {
    let understood = read(Format::Gift, "Which? {=this ~that}");
    let written = write(&understood, "Bare");
    assert!(written.problems[0].message.contains("why its key is right"));
    let codes: Vec<_> = checked(&written.markdown)
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect();
    assert_eq!(codes, ["question-without-rationale"]);
}

#[test]
fn two_right_options_become_a_multiple_choice() {
    let understood = read(Format::Gift, "Which? {=this =that ~other ####Both.}");
    let written = write(&understood, "Two");
    assert!(
        written.problems[0]
            .message
            .contains("became a multiple choice")
    );
    assert_eq!(
        quiz(&written.markdown).questions[0].kind.name(),
        "multiple-choice"
    );
}

#[test]
fn out_and_in_again_is_the_same() {
    let first = quiz(&write(&read(Format::Gift, ALL), "Round").markdown);
    let exported = export_gift(&first, Language::English);
    assert!(exported.left_out.is_empty());
    let again = read(Format::Gift, &exported.text);
    assert!(
        again.problems.is_empty(),
        "{:#?}\n{}",
        again.problems,
        exported.text
    );
    let second = quiz(&write(&again, "Round").markdown);
    assert_eq!(first.questions.len(), second.questions.len());
    for (first, second) in first.questions.iter().zip(&second.questions) {
        assert_eq!(first, second, "{}", exported.text);
    }
}
