use courseware::{Course, Sources, check};

use super::*;

/// A course of these lessons, each with its id, title and text; English with one Urdu lesson.
fn course(head: &str, lessons: &[(&str, &str, &str)]) -> (Course, Sources) {
    let mut sources = Sources::new("counting");
    let course = format!(
        "---\ntitle: Counting\nsummary: How to count.\nowner: hsa\nlanguages: [en, ur]\ncpd_hours: 1\n{head}\
         completion:\n  lessons: 100\n---\n\nAbout counting.\n"
    );
    let mut add = |path: &str, text: &str| sources.add(path, text.as_bytes().to_vec()).unwrap();
    add("course.md", &course);
    add("01-registers/module.md", "---\ntitle: Registers\n---\n");
    for (place, (id, title, text)) in lessons.iter().enumerate() {
        let path = format!("01-registers/{:02}-{id}.md", place + 1);
        add(&path, &format!("---\ntitle: {title}\n---\n\n{text}\n"));
    }
    let checked = check(&sources);
    let course = checked
        .course
        .unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
    (course, sources)
}

fn between(before: &(Course, Sources), after: &(Course, Sources)) -> Difference {
    difference(
        &Side {
            course: &before.0,
            texts: &before.1,
        },
        &Side {
            course: &after.0,
            texts: &after.1,
        },
    )
}

fn deeds(difference: &Difference) -> Vec<(&str, &[ItemDeed])> {
    difference
        .items
        .iter()
        .map(|change| (change.item.as_str(), change.deeds.as_slice()))
        .collect()
}

#[test]
fn nothing_changed_is_no_difference() {
    let one = course("", &[("first", "First", "Count once.")]);
    assert!(between(&one, &one).is_empty());
}

#[test]
fn added_removed_renamed_and_reordered_items_are_told_apart() {
    let lessons = [
        ("first", "First", "Count once."),
        ("second", "Second", "Count twice."),
        ("third", "Third", "Count thrice."),
        ("fourth", "Fourth", "Count on."),
    ];
    let before = course("", &lessons);
    let after = course(
        "renamed: {second: counting-twice}\nremoved: [third]\n",
        &[
            ("fourth", "Fourth", "Count on."),
            ("first", "First", "Count once."),
            ("counting-twice", "Second", "Count twice."),
            ("fifth", "Fifth", "And on."),
        ],
    );
    let found = between(&before, &after);
    let second = "second".parse().unwrap();
    assert_eq!(
        deeds(&found),
        [
            ("fourth", &[ItemDeed::Reordered][..]),
            ("counting-twice", &[ItemDeed::Renamed(second)][..]),
            ("fifth", &[ItemDeed::Added][..]),
            ("third", &[ItemDeed::Removed][..]),
        ]
    );
    assert_eq!(found.items[1].earlier_id().as_str(), "second");
    // A file that only got another number says nothing new.
    let paths: Vec<_> = found
        .files
        .iter()
        .map(|file| file.after.as_deref())
        .collect();
    assert_eq!(
        paths,
        [Some("course.md"), Some("01-registers/04-fifth.md"), None]
    );
}

#[test]
fn within_a_line_the_words_that_changed_are_marked() {
    let before = course("", &[("first", "First", "Every event is counted once.")]);
    let after = course("", &[("first", "At first", "Every birth is counted once.")]);
    let found = between(&before, &after);
    let [change] = found.items.as_slice() else {
        panic!("{:?}", found.items);
    };
    assert!(matches!(
        change.deeds.as_slice(),
        [ItemDeed::Retitled(_), ItemDeed::Rewritten]
    ));
    let version = &found.files[0].versions[0];
    assert_eq!(
        version.settings,
        [SettingChange {
            key: "title".to_owned(),
            before: Some("First".to_owned()),
            after: Some("At first".to_owned()),
        }]
    );
    let Some(TextChange::Places(places)) = &version.text else {
        panic!("{:?}", version.text);
    };
    let changed = |line: &Line| match line {
        Line::Removed(pieces) | Line::Added(pieces) => pieces
            .iter()
            .filter(|piece| piece.changed)
            .map(|piece| piece.text.clone())
            .collect(),
        Line::Kept(_) => String::new(),
    };
    let words: Vec<_> = places[0].iter().map(changed).collect();
    assert_eq!(words, ["event", "birth"]);
}

#[test]
fn a_translation_that_came_is_told_beside_its_base() {
    let before = course("", &[("first", "First", "Count once.")]);
    let mut texts = before.1.clone();
    texts
        .add(
            "01-registers/01-first.ur.md",
            "---\ntitle: پہلا\n---\n\nایک بار گنیں۔\n"
                .as_bytes()
                .to_vec(),
        )
        .unwrap();
    let parsed = check(&texts).course.unwrap();
    let found = between(&before, &(parsed, texts));
    let [file] = found.files.as_slice() else {
        panic!("{:?}", found.files);
    };
    let [version] = file.versions.as_slice() else {
        panic!("{:?}", file.versions);
    };
    assert_eq!(
        (version.language, version.fate),
        (courseware::Language::Urdu, FileFate::Added)
    );
}

#[test]
fn a_text_that_is_too_long_is_not_compared() {
    let long = "Count.\n".repeat(40_000);
    let before = course("", &[("first", "First", "Count once.")]);
    let after = course("", &[("first", "First", &long)]);
    let found = between(&before, &after);
    assert_eq!(found.files[0].versions[0].text, Some(TextChange::TooLong));
}
