//! `seekh import`.

use crate::program::Program;

const GIFT: &str = "::Rates::Which? {\n=this#Because.\n~that\n}\n\n::Lost::Which? {~only}\n";

#[test]
fn what_was_understood_is_shown_before_anything_is_written() {
    let program = Program::new();
    program.file("moodle.txt", GIFT);
    let outcome = program.run(&["import", "gift", "moodle.txt", "--dry-run"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said);
    for part in [
        "line 1: single-choice: Rates",
        "100 %  this",
        "> Because.",
        "moodle.txt:6",
        "at least two options",
        "1 question was understood",
        "nothing was written",
    ] {
        assert!(
            outcome.said.contains(part),
            "{part} is missing in\n{}",
            outcome.said
        );
    }
    assert!(!program.folder().join("moodle.md").exists());
}

#[test]
fn a_quiz_is_written_that_the_check_takes_and_never_over_another() {
    let program = Program::new();
    let course = program.course();
    program.file("moodle.txt", "::Rates::Which? {=this ~that ####Because.}\n");
    let into = "counting/01-registers/02-rates.md";
    let arguments = [
        "import",
        "gift",
        "moodle.txt",
        "--into",
        into,
        "--title",
        "Do you know?",
    ];
    let outcome = program.run(&arguments);
    assert_eq!(outcome.code, 0, "{}{}", outcome.said, outcome.complained);
    let checked = program.run(&["check", course.to_str().unwrap()]);
    assert_eq!(checked.code, 0, "{}", checked.said);
    let outcome = program.run(&arguments);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("is there already"),
        "{}",
        outcome.complained
    );
}

#[test]
fn the_same_is_there_as_data() {
    let program = Program::new();
    program.file("moodle.txt", GIFT);
    let outcome = program.run(&["import", "gift", "moodle.txt", "--dry-run", "--json"]);
    assert_eq!(outcome.code, 1);
    let report: serde_json::Value = serde_json::from_str(&outcome.said).unwrap();
    assert_eq!(report["encoding"], "UTF-8");
    assert_eq!(report["questions"][0]["kind"]["type"], "choice");
    assert_eq!(
        report["questions"][0]["kind"]["options"][0]["weight"],
        "100"
    );
    assert_eq!(report["problems"][0]["outcome"], "left-out");
    assert_eq!(report["problems"][0]["line"], 6);
    assert!(report["written"].is_null());
}

#[test]
fn a_file_of_an_old_machine_is_read_and_a_wrong_word_is_answered_plainly() {
    let program = Program::new();
    let path = program.folder().join("old.txt");
    std::fs::write(
        &path,
        b"Caf\xe9 \x96 o\xf9?\r\nA. l\xe0\r\nB. ici\r\nANSWER: A\r\n",
    )
    .unwrap();
    let outcome = program.run(&["import", "aiken", "old.txt", "--dry-run"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said);
    assert!(outcome.said.contains("Café – où?"), "{}", outcome.said);
    assert!(outcome.said.contains("windows-1252"), "{}", outcome.said);

    let outcome = program.run(&["import", "qti", "old.txt"]);
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.complained.contains("write `gift` or `aiken`"),
        "{}",
        outcome.complained
    );
    let outcome = program.run(&["import", "gift", "nowhere.txt"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("nowhere.txt"),
        "{}",
        outcome.complained
    );
}
