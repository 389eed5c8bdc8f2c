//! What a course keeps beside its texts.

use courseware::{
    Course, Frameworks, Language, Sources, accept_translations, check, check_with, read_framework,
};

use crate::support::{files, sources};
use crate::{LESSON, LESSON_UR, course_with, found, lesson, replaced, sound};

#[test]
fn a_translation_is_old_when_its_base_file_changed_after_it() {
    let before = sources(files());
    let accepted = accept_translations(&before);
    assert_eq!(accepted.len(), 4, "course, module, lesson and quiz");
    let marked = |change: &dyn Fn(&str, String) -> String| {
        let mut sources = Sources::new("sample");
        for (path, text) in files() {
            let text = accepted
                .iter()
                .find(|accepted| accepted.path == path)
                .map_or(text.to_owned(), |accepted| accepted.text.clone());
            sources.add(path, change(path, text).into_bytes()).unwrap();
        }
        sources
    };
    let same = marked(&|_, text| text);
    assert!(sound(&same).stale.is_empty());
    assert!(accept_translations(&same).is_empty());
    let dated = marked(&|_, text| text.replace("2027-11-30", "2028-11-30"));
    assert!(found(&dated).is_empty(), "a date is not translated");
    let changed = marked(&|path, text| {
        if path == LESSON {
            text.replace("Text", "Other text")
        } else {
            text
        }
    });
    let checked = check(&changed);
    let course = checked.course.unwrap();
    assert!(course.is_stale(LESSON, Language::Urdu));
    assert!(!course.is_stale("course.md", Language::Urdu));
    let [warning] = checked.diagnostics.as_slice() else {
        panic!("{:?}", checked.diagnostics)
    };
    assert_eq!(
        (warning.code, warning.file.as_str(), warning.line),
        ("translation-stale", LESSON_UR, 3)
    );
    let [mended] = accept_translations(&changed).try_into().unwrap();
    let line = mended.text.lines().nth(2).unwrap();
    assert!(
        warning
            .help
            .as_deref()
            .unwrap()
            .contains(&format!("`{line}`")),
        "{warning:?}"
    );
}

#[test]
fn what_became_of_items_is_kept_and_checked() {
    let with = |line: &str| replaced("course.md", "owner: hsa", &format!("owner: hsa\n{line}"));
    let course = sound(&with(
        "renamed: {old-lesson: lesson}\nremoved: [gone, lost]",
    ));
    assert_eq!(course.renamed["old-lesson"].as_str(), "lesson");
    assert_eq!(course.removed.len(), 2);
    assert_eq!(
        found(&with("renamed: {old: lessen}")),
        [("unknown-item", 5)]
    );
    assert_eq!(found(&with("removed: [lesson]")), [("item-still-there", 5)]);
    assert_eq!(
        found(&with("renamed: {a: lesson}\nremoved: [a]")),
        [("invalid-value", 6)]
    );
    assert_eq!(found(&with("renamed: [a]")), [("invalid-value", 5)]);
}

#[test]
fn competencies_are_those_of_a_framework() {
    let course = sound(&course_with(&[]));
    let code = "DECODE:HIS".parse().unwrap();
    let title = &course.competency(&code).unwrap().title;
    assert_eq!(title.get(Language::Urdu).value, "صحت کے معلوماتی نظام");
    let front = replaced("course.md", "DECODE:HIS", "DECODE:HSI");
    assert_eq!(found(&front), [("unknown-competency", 7)]);
    let question = replaced("01-first/02-quiz.md", "DECODE:HIS", "TIGER:A1");
    assert_eq!(found(&question), [("unknown-competency", 13)]);
    let mut known = Frameworks::shipped().clone();
    let table = b"framework,code,title_en\nTIGER,A1,One\n";
    known.extend(read_framework("tiger.csv", table).unwrap().competencies);
    assert!(check_with(&question, &known).diagnostics.is_empty());
}

#[test]
fn a_course_that_was_stored_before_all_this_is_still_read() {
    let mut stored = serde_json::to_value(sound(&course_with(&[]))).unwrap();
    for later in [
        "glossary",
        "competency_titles",
        "stale",
        "renamed",
        "removed",
    ] {
        assert!(
            stored.as_object_mut().unwrap().remove(later).is_some(),
            "{later}"
        );
    }
    let course: Course = serde_json::from_value(stored).unwrap();
    assert!(course.glossary.is_empty() && course.removed.is_empty());
    assert!(lesson(&course, Language::English).contains("Chain"));
}
