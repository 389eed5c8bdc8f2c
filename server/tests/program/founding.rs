//! What every installation has, and how a start that was cut short is made good.

use crate::program::Program;

const LESSON: &str = "content/courses/counting/01-registers/01-once.md";

/// A program whose content folder holds one course.
fn with_content() -> Program {
    let program = Program::new();
    program.course();
    program.file("content/courses/notes.txt", "not a course\n");
    let from = program.folder().join("counting");
    std::fs::rename(from, program.folder().join("content/courses/counting")).unwrap();
    program
}

#[test]
fn a_start_that_was_cut_short_is_made_good_by_the_next() {
    let program = with_content();
    assert_eq!(program.run(&["migrate"]).code, 0);
    let everything = || {
        (
            program.count("institution"),
            program.count("course"),
            program.count("cohort WHERE enrolment_rule = 'open'"),
        )
    };
    assert_eq!(everything(), (2, 1, 1));
    for lost in ["cohort", "institution WHERE slug = 'lums'"] {
        program.forget(lost);
        assert_eq!(program.run(&["migrate"]).code, 0);
        assert_eq!(everything(), (2, 1, 1), "{lost}");
    }
}

#[test]
fn a_course_with_errors_is_logged_with_its_place_and_published_once_it_is_mended() {
    let program = with_content();
    program.file(LESSON, "---\ntitel: Once\n---\n\nCount once.\n");
    let outcome = program.run(&["migrate"]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
    for part in ["01-registers/01-once.md:2", "did you mean `title`"] {
        assert!(outcome.complained.contains(part), "{}", outcome.complained);
    }
    assert_eq!(program.count("cohort"), 0);
    program.file(LESSON, "---\ntitle: Once\n---\n\nCount once.\n");
    assert_eq!(program.run(&["migrate"]).code, 0);
    assert_eq!(program.count("cohort"), 1);

    // What authors change afterwards is theirs to publish.
    program.file(LESSON, "---\ntitle: Once\n---\n\nCount only once.\n");
    assert_eq!(program.run(&["migrate"]).code, 0);
    assert_eq!(program.count("revision"), 1);
}

#[test]
fn a_course_that_is_published_can_be_taken() {
    let program = Program::new();
    let course = program.course();
    let published = program.run(&["publish", course.to_str().unwrap()]);
    assert!(
        published.said.contains("open to everyone"),
        "{}{}",
        published.said,
        published.complained
    );
    assert_eq!(program.count("cohort WHERE enrolment_rule = 'open'"), 1);
    let again = program.run(&["publish", course.to_str().unwrap()]);
    assert!(!again.said.contains("open to everyone"), "{}", again.said);
    assert_eq!(program.count("cohort"), 1);
}
