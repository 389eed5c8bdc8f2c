//! `seekh check` and `seekh publish`.

use crate::program::Program;

#[test]
fn a_course_without_a_fault_passes() {
    let program = Program::new();
    let course = program.course();
    let outcome = program.run(&["check", course.to_str().unwrap()]);
    assert_eq!(outcome.code, 0, "{}", outcome.said);
}

#[test]
fn every_fault_is_shown_at_once_where_it_is() {
    let program = Program::new();
    let course = program.course();
    program.file(
        "counting/01-registers/02-typo.md",
        "---\ntitel: Typo\n---\n\n![](nothing.png)\n",
    );
    let course = course.to_str().unwrap();

    let outcome = program.run(&["check", course]);
    assert_eq!(outcome.code, 1);
    for part in ["01-registers/02-typo.md:2", "titel", "title", "nothing.png"] {
        assert!(
            outcome.said.contains(part),
            "{part} is missing in\n{}",
            outcome.said
        );
    }

    let outcome = program.run(&["check", course, "--json"]);
    assert_eq!(outcome.code, 1);
    let problems: serde_json::Value = serde_json::from_str(&outcome.said).unwrap();
    assert!(problems.as_array().unwrap().len() >= 3, "{problems}");
    assert!(
        problems
            .as_array()
            .unwrap()
            .iter()
            .all(|problem| problem["line"].is_u64())
    );
}

#[test]
fn what_is_no_course_folder_is_said_plainly() {
    let program = Program::new();
    for path in [".", "nowhere"] {
        let outcome = program.run(&["check", path]);
        assert_eq!(outcome.code, 1);
        assert!(outcome.complained.contains(path), "{}", outcome.complained);
    }
}

#[test]
fn publishing_counts_revisions_and_refuses_an_old_base() {
    let program = Program::new();
    let course = program.course();
    let course = course.to_str().unwrap();
    let first = program.run(&["publish", course]);
    assert!(
        first.said.contains("Published revision 1"),
        "{}{}",
        first.said,
        first.complained
    );
    assert!(
        program
            .run(&["publish", course])
            .said
            .contains("Nothing has changed")
    );
    program.file(
        "counting/01-registers/01-once.md",
        "---\ntitle: Once\n---\n\nCount only once.\n",
    );
    let refused = program.run(&["publish", course, "--based-on", "0"]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.complained.contains("--based-on 1"),
        "{}",
        refused.complained
    );
    let second = program.run(&["publish", course, "--based-on", "1"]);
    assert!(
        second.said.contains("Published revision 2"),
        "{}",
        second.complained
    );
}
