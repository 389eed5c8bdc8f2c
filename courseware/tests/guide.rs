//! Every example of the authors' guide is a course, and does what the guide says.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use courseware::{Sources, check, report};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

const GUIDE: &str = include_str!("../../content/README.md");
const LESSON: &str = "01-clean-hands/05-example.md";
const DRAWING: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>";

type Files = BTreeMap<String, Vec<u8>>;

/// The words after `markdown` in the info string, and the text.
fn examples() -> Vec<(Vec<String>, String)> {
    let mut examples = Vec::new();
    let mut open: Option<(Vec<String>, String)> = None;
    for event in Parser::new(GUIDE) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let mut words = info.split_whitespace().map(ToOwned::to_owned);
                open = (words.next().as_deref() == Some("markdown"))
                    .then(|| (words.collect(), String::new()));
            }
            Event::Text(text) => {
                if let Some((_, code)) = &mut open {
                    code.push_str(&text);
                }
            }
            Event::End(_) => examples.extend(open.take()),
            _ => {}
        }
    }
    examples
}

fn value<'words>(words: &'words [String], key: &str) -> Option<&'words str> {
    words
        .iter()
        .find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
}

fn course(files: &Files) -> Sources {
    let mut sources = Sources::new("hand-washing");
    for (path, bytes) in files {
        sources.add(path, bytes.clone()).unwrap();
    }
    sources
}

#[test]
fn the_first_course_of_the_guide_has_nothing_to_complain_about() {
    let sources = course(&first_course());
    let checked = check(&sources);
    assert!(
        checked.diagnostics.is_empty(),
        "{}",
        report(&checked.diagnostics, &sources, false)
    );
    assert!(checked.course.is_some());
}

/// The files of the first course: those that stand under a name and promise no error.
fn first_course() -> Files {
    let plain = |words: &Vec<String>| {
        value(words, "error").is_none() && value(words, "translation").is_none()
    };
    let named = examples().into_iter().filter(|(words, _)| plain(words));
    named
        .filter_map(|(words, text)| Some((value(&words, "file")?.to_owned(), text.into_bytes())))
        .collect()
}

/// Something that is what the name of the file says.
fn bytes_of(path: &str) -> Vec<u8> {
    match path.rsplit('.').next() {
        Some("mp3") => b"ID3".to_vec(),
        Some("csv") => b"day,name\n".to_vec(),
        _ => DRAWING.to_vec(),
    }
}

#[test]
fn every_example_does_what_the_guide_says() {
    let examples = examples();
    assert!(examples.len() > 20, "the guide has lost its examples");
    for (words, text) in examples {
        let mut files = first_course();
        if words.iter().any(|word| word == "lesson") {
            let whole = if text.starts_with("---\n") {
                text.clone()
            } else {
                format!("---\ntitle: Example\n---\n\n{text}")
            };
            files.insert(LESSON.to_owned(), whole.into_bytes());
        } else if words.iter().any(|word| word == "question") {
            files.insert(
                LESSON.to_owned(),
                format!("---\nkind: quiz\ntitle: Example\n---\n\n{text}").into_bytes(),
            );
        } else if let Some(path) = value(&words, "file") {
            files.insert(path.to_owned(), text.clone().into_bytes());
        } else {
            panic!("this example says neither `file=…` nor `lesson` nor `question`:\n{text}");
        }
        if let Some(path) = value(&words, "asset") {
            files.insert(path.to_owned(), bytes_of(path));
        }
        if value(&words, "translation").is_some() {
            let head = String::from_utf8(files.remove("course.md").unwrap()).unwrap();
            files.insert(
                "course.md".to_owned(),
                head.replace("[en]", "[en, ur]").into_bytes(),
            );
        }
        let sources = course(&files);
        let mut checked = check(&sources);
        checked
            .diagnostics
            .retain(|diagnostic| diagnostic.code != "translation-missing");
        let report = report(&checked.diagnostics, &sources, false);
        match value(&words, "error") {
            Some(code) => {
                assert!(
                    checked
                        .diagnostics
                        .iter()
                        .any(|diagnostic| diagnostic.code == code),
                    "no {code} in\n{text}\n{report}"
                );
                assert!(
                    checked
                        .diagnostics
                        .iter()
                        .all(|diagnostic| diagnostic.code == code),
                    "more than {code} in\n{text}\n{report}"
                );
            }
            None => assert!(checked.diagnostics.is_empty(), "{text}\n{report}"),
        }
    }
}
