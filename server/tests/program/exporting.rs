//! `seekh export`, and `seekh publish` of what it wrote.

use std::collections::BTreeMap;
use std::path::Path;

use crate::program::Program;

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let below = files(&path);
            found.extend(
                below
                    .into_iter()
                    .map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
        } else {
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

const QUIZ: &str = "---\ntitle: Rates\nkind: quiz\n---\n\n## Which? {#which}\n\nWhich one = the rate?\n\n- [x] cases {per} month\n- [ ] cases\n\n> A rate has a time.\n\n## Why? {#why type=essay points=2}\n\nWhy?\n\n| Criterion | Points | Full marks |\n|---|--:|---|\n| A reason | 2 | It is one. |\n\n> It depends.\n";

#[test]
fn a_quiz_leaves_as_gift_and_comes_back_and_what_gift_can_t_hold_is_said() {
    let program = Program::new();
    program.course();
    program.file("counting/01-registers/02-rates.md", QUIZ);
    let outcome = program.run(&["export-quiz", "counting", "nothing"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("it has `rates`"),
        "{}",
        outcome.complained
    );

    let outcome = program.run(&["export-quiz", "counting", "rates"]);
    assert_eq!(outcome.code, 1, "{}", outcome.complained);
    assert!(
        outcome.complained.contains("essay: why"),
        "{}",
        outcome.complained
    );
    let text = std::fs::read_to_string(program.folder().join("rates.gift.txt")).unwrap();
    for part in ["one \\= the rate", "cases \\{per\\} month", "essay: why"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    let again = program.run(&["export-quiz", "counting", "rates"]);
    assert_eq!(again.code, 1);
    assert!(
        again.complained.contains("is there already"),
        "{}",
        again.complained
    );

    let back = program.run(&["import", "gift", "rates.gift.txt", "--into", "back.md"]);
    assert_eq!(back.code, 0, "{}", back.said);
    let back = std::fs::read_to_string(program.folder().join("back.md")).unwrap();
    assert!(back.contains("cases {per} month"), "{back}");
}

#[test]
fn export_import_and_export_give_the_same_bytes() {
    let program = Program::new();
    let course = program.course();
    let drawing = program.file(
        "counting/assets/box.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
    );
    let lesson = "---\ntitle: Once\n---\n\nCount once.\r\n\n![A box](../assets/box.svg)\n";
    program.file("counting/01-registers/01-once.md", lesson);
    assert!(drawing.is_file());
    let at = |name: &str| program.folder().join(name).to_str().unwrap().to_owned();
    let done = |arguments: &[&str]| {
        let outcome = program.run(arguments);
        assert_eq!(outcome.code, 0, "{arguments:?}: {}", outcome.complained);
        outcome.said
    };
    done(&["publish", course.to_str().unwrap()]);
    done(&["export", "counting", &at("out")]);
    assert_eq!(
        files(&program.folder().join("out/counting")),
        files(&course)
    );
    let again = done(&["publish", &at("out")]);
    assert!(
        again.contains("Nothing has changed since revision 1"),
        "{again}"
    );

    done(&["export", "counting", &at("first.zip")]);
    let again = done(&["publish", &at("first.zip")]);
    assert!(
        again.contains("Nothing has changed since revision 1"),
        "{again}"
    );
    done(&["export", "counting", "--revision", "1", &at("second.zip")]);
    let bytes = |name: &str| std::fs::read(at(name)).unwrap();
    assert_eq!(bytes("first.zip"), bytes("second.zip"));
    done(&["check", &at("first.zip")]);

    for taken in ["first.zip", "out"] {
        let outcome = program.run(&["export", "counting", &at(taken)]);
        assert_eq!(outcome.code, 1, "nothing is overwritten");
    }
    for nothing in [
        &["export", "nothing", "x"][..],
        &["export", "counting", "--revision", "7", "x"],
    ] {
        assert_eq!(program.run(nothing).code, 1);
    }
}

#[test]
fn whoever_publishes_on_an_older_revision_is_told_what_came_between() {
    let program = Program::new();
    let course = program.course();
    let course = course.to_str().unwrap();
    program.run(&["publish", course]);
    program.file(
        "counting/01-registers/01-once.md",
        "---\ntitle: Once\n---\n\nCount it once.\n",
    );
    let why = "A clearer sentence.";
    let outcome = program.run(&["publish", course, "--based-on", "1", "--reason", why]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
    program.file(
        "counting/01-registers/01-once.md",
        "---\ntitle: Once\n---\n\nMine.\n",
    );
    let outcome = program.run(&["publish", course, "--based-on", "1"]);
    assert_eq!(outcome.code, 1);
    for part in ["revision 2 came between", why, "seekh export counting"] {
        assert!(outcome.complained.contains(part), "{}", outcome.complained);
    }
    let outcome = program.run(&["publish", course, "--reason", &"x".repeat(501)]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.complained.contains("500 characters"));
}

#[test]
fn a_review_that_is_asked_for_is_waited_for_or_accounted_for() {
    let program = Program::new();
    let course = program.course();
    let text = std::fs::read_to_string(course.join("course.md")).unwrap();
    let text = text.replacen("---\n", "---\nreview: required\n", 1);
    program.file("counting/course.md", &text);
    let course = course.to_str().unwrap();
    let outcome = program.run(&["publish", course]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("--without-review"),
        "{}",
        outcome.complained
    );
    let why = "The reviewer is on leave.";
    let outcome = program.run(&["publish", course, "--without-review", why]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
    assert_eq!(
        program.count(&format!("revision WHERE unreviewed = '{why}'")),
        1
    );
}

#[test]
fn a_file_that_is_no_zip_file_is_refused_in_words() {
    let program = Program::new();
    let file = program.file("course.zip", "not packed");
    let outcome = program.run(&["publish", file.to_str().unwrap()]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("not a ZIP file"),
        "{}",
        outcome.complained
    );
}
