//! What the checker finds, and how its report looks.

mod support;

use courseware::{Course, Language, Severity, Sources, check, report};
use support::{changed, course, files, sources};

const LESSON: &str = "01-first/01-lesson.md";
const QUIZ: &str = "01-first/02-quiz.md";

/// The codes of what is wrong, sorted, each once.
fn codes(sources: &Sources) -> Vec<&'static str> {
    let mut codes: Vec<_> = check(sources)
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn how_a_quiz_is_held_is_said_in_its_front_matter() {
    let rules = "time_limit: 30m\ngrace: 5m\ncounted: first\ncompleted_by: pass-or-used-up\nreveal: when-done\none_at_a_time: true";
    let course = course(&changed(QUIZ, |text| text.replace("wait: 24h", rules)));
    let quiz = course.quiz(&"quiz".parse().unwrap()).unwrap();
    assert_eq!(quiz.time_limit.map(|limit| limit.minutes()), Some(30));
    assert_eq!(quiz.grace.map(|grace| grace.minutes()), Some(5));
    assert!(quiz.can_pass(1) && !quiz.can_pass(2));
    assert_eq!(quiz.completes, courseware::Completes::PassOrUsedUp);
    assert_eq!(quiz.reveal, courseware::Reveal::WhenDone);
    assert!(quiz.one_at_a_time && !quiz.immediate);
}

#[test]
fn a_sound_course_keeps_everything_its_files_say() {
    let course = course(&sources(files()));
    assert!(codes(&sources(files())).is_empty());
    assert_eq!(course.id.as_str(), "sample");
    assert_eq!(course.cpd_hours.to_string(), "1.5");
    assert_eq!(course.title.get(Language::Urdu).value, "نمونہ");
    let quiz = course.quiz(&"quiz".parse().unwrap()).unwrap();
    let types: Vec<_> = quiz
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    assert_eq!(
        types,
        [
            "single-choice",
            "multiple-choice",
            "true-false",
            "numeric",
            "short-text"
        ]
    );
    assert_eq!(
        (
            quiz.pass_mark.value(),
            quiz.questions_asked(),
            quiz.points()
        ),
        (80, 4, 6)
    );
    assert_eq!(quiz.wait.map(|wait| wait.minutes()), Some(24 * 60));
    assert_eq!(
        quiz.questions[0].stem.base().as_str(),
        "Which?\n\n- plain list\n\nGo on:"
    );
    assert_eq!(
        quiz.questions[0].stem.get(Language::Urdu).value.as_str(),
        "کون سا؟"
    );
    let place = course.place(&"quiz".parse().unwrap()).unwrap();
    assert_eq!(
        (
            place.previous.map(|item| item.id.as_str()),
            place.next.is_none()
        ),
        (Some("lesson"), true)
    );
    assert_eq!(course.assets[0].dimensions, Some((40, 30)));
}

#[test]
fn a_course_and_its_sources_survive_storage() {
    let sources = sources(files());
    let course = course(&sources);
    let stored: Course = serde_json::from_str(&serde_json::to_string(&course).unwrap()).unwrap();
    assert_eq!(stored, course);
    let mut kept: Sources =
        serde_json::from_str(&serde_json::to_string(&sources).unwrap()).unwrap();
    for (path, bytes) in sources.assets() {
        kept.add(path, bytes.to_vec()).unwrap();
    }
    assert_eq!(kept, sources);
}

#[test]
fn each_mistake_is_found_and_nothing_else() {
    let cases: [(&str, &str, &str, &str); 44] = [
        (LESSON, "title:", "titel:", "missing-key,unknown-key"),
        (
            LESSON,
            "review_by: 2027-11-30",
            "review_by: soon",
            "invalid-value",
        ),
        (LESSON, "---\n\n## Chain", "\n\n## Chain", "broken-anchor?"),
        (LESSON, "---\ntitle", "title", "front-matter-missing"),
        (LESSON, "Alt", "", "image-without-text"),
        (LESSON, "a.svg", "b.svg", "broken-image"),
        (
            LESSON,
            "../assets/a.svg",
            "https://example.org/a.svg",
            "external-image",
        ),
        (LESSON, "02-quiz.md", "02-quizz.md", "broken-link"),
        (
            LESSON,
            "02-quiz.md",
            "javascript:alert(1)",
            "unsafe-address",
        ),
        (LESSON, "02-quiz.md", "../../x.md", "broken-link"),
        (LESSON, "02-quiz.md", "#nowhere", "broken-anchor"),
        (LESSON, "[^a]: Note.", "", "broken-reference"),
        (LESSON, "## Chain {#chain}", "# Chain", "heading-level"),
        (LESSON, "## Chain {#chain}", "##", "heading-empty"),
        (
            LESSON,
            "## Chain {#chain}",
            "## A {#a}\n\n#### B",
            "heading-skipped",
        ),
        (
            LESSON,
            "## Chain {#chain}",
            "## A {#a}\n\n## B {#a}",
            "duplicate-anchor",
        ),
        (LESSON, "Text", "$\\frac{1}$", "invalid-math"),
        (LESSON, "Text", "a\u{8}b", "control-character"),
        (
            LESSON,
            "title: Lesson",
            "title: Lesson\ntitle: Two",
            "duplicate-key",
        ),
        (
            LESSON,
            "title: Lesson",
            "title: \"Lesson",
            "front-matter-invalid",
        ),
        (
            LESSON,
            "title: Lesson",
            "title: Lesson\nid: quiz",
            "duplicate-id,unknown-quiz?",
        ),
        (
            QUIZ,
            " {#one points=2",
            " {points=2",
            "question-without-id,translation-questions",
        ),
        (QUIZ, "points=2", "points=0", "invalid-attribute"),
        (
            QUIZ,
            "type=true-false",
            "type=truefalse",
            "invalid-attribute",
        ),
        (QUIZ, "draw: 4", "draw: 6", "draw-too-large"),
        (QUIZ, "wait: 24h", "wait: tomorrow", "invalid-value"),
        (QUIZ, "pass_mark: 80", "pass_mark: 180", "invalid-value"),
        (QUIZ, "wait: 24h", "time_limit: 0m", "invalid-value"),
        (QUIZ, "wait: 24h", "grace: soon", "invalid-value"),
        (QUIZ, "wait: 24h", "counted: best", "invalid-value"),
        (QUIZ, "wait: 24h", "reveal: nothing", "invalid-value"),
        (QUIZ, "wait: 24h", "feedback: never", "invalid-value"),
        (
            QUIZ,
            "wait: 24h",
            "one_at_a_time: sometimes",
            "invalid-value",
        ),
        (
            QUIZ,
            "attempts: 3",
            "completed_by: pass-or-used-up",
            "invalid-value",
        ),
        (
            QUIZ,
            "wait: 24h",
            "feedback: immediate\nreveal: marks",
            "invalid-value",
        ),
        (QUIZ, "wait: 24h", "pre_test_of: quiz", "unknown-quiz"),
        (QUIZ, "wait: 24h", "pre_test_of: nowhere", "unknown-quiz"),
        (QUIZ, "- [ ] True\n", "", "answer-count"),
        (
            QUIZ,
            "- [ ] A\n",
            "- [x] A\n- Z\n",
            "answer-mark,translation-key?",
        ),
        (
            QUIZ,
            "- [=] completeness\n",
            "- [=] completeness\n- [=] Completeness.\n",
            "duplicate-answer",
        ),
        (
            QUIZ,
            "- [ ] A\n  > Not A.\n",
            "- [ ] A\n\n  more\n  > Not A.\n",
            "answer-content",
        ),
        (
            "01-first/02-quiz.ur.md",
            "{#one}",
            "{#won}",
            "translation-questions",
        ),
        (
            "01-first/02-quiz.ur.md",
            "- [x] ج\n",
            "",
            "translation-answers",
        ),
        ("course.md", "pass: [quiz]", "pass: [quizz]", "unknown-quiz"),
    ];
    for (path, from, to, expected) in cases {
        let sources = changed(path, |text| text.replacen(from, to, 1));
        let found = codes(&sources);
        let report = report(&check(&sources).diagnostics, &sources, false);
        if expected.contains('?') {
            // What else follows from it is of no account here.
            assert!(!found.is_empty(), "{path}: {from} → {to}\n{report}");
        } else {
            assert_eq!(found.join(","), expected, "{path}: {from} → {to}\n{report}");
        }
    }
}

#[test]
fn files_that_do_not_belong_are_named() {
    let mut sources = sources(files());
    for path in [
        "notes.txt",
        "README.md",
        "01-first/lesson.md",
        "first/01-a.md",
        "01-first/09-gone.ur.md",
        "01-first/01-lesson.en.md",
        "assets/b.exe",
        "assets/c.png",
    ] {
        sources.add(path, b"hello".to_vec()).unwrap();
    }
    sources
        .add("01-first/03-bytes.md", b"---\ntitle: \xff\n---\n".to_vec())
        .unwrap();
    let checked = check(&sources);
    let mut found: Vec<_> = checked
        .diagnostics
        .iter()
        .map(|found| (found.file.as_str(), found.code))
        .collect();
    found.retain(|(_, code)| !matches!(*code, "asset-unused" | "translation-missing"));
    assert_eq!(
        found,
        [
            ("01-first/01-lesson.en.md", "translation-orphan"),
            ("01-first/03-bytes.md", "not-utf8"),
            ("01-first/09-gone.ur.md", "translation-orphan"),
            ("01-first/lesson.md", "file-name"),
            ("README.md", "unexpected-file"),
            ("assets/b.exe", "asset-kind"),
            ("assets/c.png", "asset-content"),
            ("first/01-a.md", "file-name"),
            ("notes.txt", "unexpected-file"),
        ]
    );
}

#[test]
fn an_empty_folder_is_no_course() {
    let checked = check(&Sources::new("empty"));
    assert!(checked.course.is_none());
    let codes: Vec<_> = checked
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect();
    assert_eq!(codes, ["course-empty", "course-file-missing"]);
}

#[test]
fn warnings_do_not_withhold_the_course() {
    let files = files()
        .into_iter()
        .filter(|(path, _)| *path != "01-first/01-lesson.ur.md");
    let checked = check(&sources(files));
    assert!(checked.course.is_some());
    assert!(
        checked
            .diagnostics
            .iter()
            .all(|diagnostic| diagnostic.severity == Severity::Warning)
    );
    assert_eq!(checked.diagnostics.len(), 1);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_read() {
    let sources = changed(QUIZ, |text| {
        format!("\u{feff}{}", text.replace('\n', "\r\n"))
    });
    assert_eq!(codes(&sources), ["byte-order-mark"]);
    assert_eq!(
        course(&sources).modules,
        course(&support::sources(files())).modules
    );
}

#[test]
fn limits_and_odd_paths_are_refused_with_a_reason() {
    let mut sources = Sources::new("a");
    for path in [
        "", "/a.md", "../a.md", "a//b.md", "a\\b.md", "a\0.md", "./a.md",
    ] {
        assert!(sources.add(path, Vec::new()).is_err(), "{path:?}");
    }
    assert!(
        sources
            .add("big.png", vec![0; courseware::MAX_FILE_BYTES + 1])
            .is_err()
    );
    sources.add("a.md", Vec::new()).unwrap();
    assert!(
        sources
            .add("a.md", Vec::new())
            .unwrap_err()
            .to_string()
            .contains("twice")
    );
    assert_eq!(sources.iter().count(), 1);
}

#[test]
fn the_report_reads_like_a_compilers() {
    let sources = changed(QUIZ, |text| {
        text.replace("pass_mark", "pass_marks")
            .replace("points=2", "point=2")
            .replace("- [x] B *em*", "- [ ] B *em*")
            .replace("kind: quiz", "kind: quiz\ndraw: 9")
    });
    let report = report(&check(&sources).diagnostics, &sources, false);
    insta::assert_snapshot!("report", report);
}
