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

/// What `--json` says: code and file of each problem.
fn problems(program: &Program, course: &str) -> Vec<(String, String)> {
    let outcome = program.run(&["check", course, "--json"]);
    let problems: Vec<serde_json::Value> = serde_json::from_str(&outcome.said)
        .unwrap_or_else(|error| panic!("{error}: {}{}", outcome.said, outcome.complained));
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    problems
        .iter()
        .map(|problem| (text(&problem["code"]), text(&problem["file"])))
        .collect()
}

#[test]
#[cfg(unix)]
fn what_is_no_plain_file_is_reported_where_it_lies_and_nothing_else_is() {
    let program = Program::new();
    let course = program.course();
    let lesson =
        "---\ntitle: Once\n---\n\n![A page](../assets/page.png) and [a link](02-linked.md).\n";
    program.file("counting/01-registers/01-once.md", lesson);
    program.file("counting/assets/large.csv", &"1\n".repeat(3 * 1024 * 1024));
    std::os::unix::fs::symlink("/nowhere/page.png", course.join("assets/page.png")).unwrap();
    std::os::unix::fs::symlink("01-once.md", course.join("01-registers/02-linked.md")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(course.join("01-registers/03-pipe.md"))
        .status();
    assert!(pipe.unwrap().success());

    let mut found = problems(&program, course.to_str().unwrap());
    found.sort();
    let expected = [
        ("file-too-large", "assets/large.csv"),
        ("linked-file", "01-registers/02-linked.md"),
        ("linked-file", "assets/page.png"),
        ("not-a-file", "01-registers/03-pipe.md"),
    ];
    let expected = expected.map(|(code, file)| (code.to_owned(), file.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn a_broken_course_file_is_no_complaint_about_every_translation() {
    let program = Program::new();
    let course = program.course();
    let course = course.to_str().unwrap();
    program.file(
        "counting/01-registers/module.ur.md",
        "---\ntitle: رجسٹر\n---\n",
    );
    let unlisted = (
        "translation-unlisted".to_owned(),
        "01-registers/module.ur.md".to_owned(),
    );
    assert_eq!(problems(&program, course), [unlisted]);
    for broken in [
        "no front matter\n",
        "---\ntitle: Counting\nlanguages: [en, urdu]\n---\n",
    ] {
        program.file("counting/course.md", broken);
        let found = problems(&program, course);
        assert!(!found.is_empty());
        assert!(
            found.iter().all(|(_, file)| file == "course.md"),
            "{found:?}"
        );
    }
}

#[test]
fn a_reader_who_goes_away_is_no_reason_to_panic() {
    let program = Program::new();
    let course = program.course();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_seekh"))
        .args(["check".as_ref(), course.as_os_str()])
        .stdout(writer)
        .output()
        .unwrap();
    let complained = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), complained.as_str()), (Some(0), ""));
}

#[test]
fn translations_are_marked_when_their_author_vouches_for_them() {
    let program = Program::new();
    let course = program.course();
    let course = course.to_str().unwrap();
    let base = "---\ntitle: Once\n---\n\nCount once.\n";
    let head = "---\ntitle: Counting\nsummary: How to count.\nowner: hsa\nlanguages: [en, ur]\ncpd_hours: 1\ncompletion:\n  lessons: 100\n---\n";
    program.file("counting/course.md", head);
    let translated = program.file(
        "counting/01-registers/01-once.ur.md",
        "---\ntitle: ایک بار\n---\n\nایک بار گنیں۔\n",
    );
    let outcome = program.run(&["check", course, "--accept-translations"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said);
    let marked = std::fs::read_to_string(&translated).unwrap();
    assert!(
        marked.starts_with("---\ntitle: ایک بار\ntranslates: "),
        "{marked}"
    );

    program.file(
        "counting/01-registers/01-once.md",
        &base.replace("once", "twice"),
    );
    let stale = |program: &Program| {
        let found = problems(program, course);
        found
            .iter()
            .filter(|(code, _)| code == "translation-stale")
            .count()
    };
    assert_eq!(stale(&program), 1);
    program.run(&["check", course, "--accept-translations"]);
    assert_eq!(stale(&program), 0);
}

#[test]
fn a_framework_is_imported_or_refused_line_by_line() {
    let program = Program::new();
    let course = program.course();
    let course = course.to_str().unwrap();
    program.file(
        "counting/01-registers/01-once.md",
        "---\ntitle: Once\ncompetencies: [TIGER:A1]\n---\n\nCount once.\n",
    );
    program.file(
        "tiger.csv",
        "framework,code,title_en\nTIGER,A1,One\nTIGER,A1,Two\n",
    );
    let refused = program.run(&["framework", "import", "tiger.csv"]);
    assert_eq!(refused.code, 1);
    for part in ["tiger.csv:3", "TIGER:A1", "line 2"] {
        assert!(
            refused.said.contains(part),
            "{part} is missing in\n{}",
            refused.said
        );
    }
    let unknown = program.run(&["publish", course]);
    assert!(
        unknown.said.contains("unknown-competency"),
        "{}",
        unknown.said
    );

    program.file("tiger.csv", "framework,code,title_en\nTIGER,A1,One\n");
    let checked = program.run(&["check", course, "--framework", "tiger.csv"]);
    assert_eq!(checked.code, 0, "{}", checked.said);
    let imported = program.run(&["framework", "import", "tiger.csv"]);
    assert_eq!(imported.code, 0, "{}", imported.complained);
    let published = program.run(&["publish", course]);
    assert_eq!(published.code, 0, "{}", published.said);
}
