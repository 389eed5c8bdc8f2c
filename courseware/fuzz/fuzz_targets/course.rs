//! Any bytes as a course: check it, report on it, render it, grade its questions.
//!
//! The input is cut at lines of the form `=== path`, so that the fuzzer can invent files:
//! `cargo +nightly fuzz run course` in `courseware/`. `tests/robustness.rs` does the same with
//! the stable compiler, for a bounded time.
#![no_main]

use courseware::render::{Label, Links, Part, Renderer};
use courseware::{ItemId, Language, Response, Sources, check, grade, report};
use libfuzzer_sys::fuzz_target;

struct Addresses;

impl Links for Addresses {
    fn item(&self, id: &ItemId) -> String {
        format!("/items/{id}")
    }

    fn asset(&self, path: &str) -> String {
        format!("/assets/{path}")
    }

    fn glossary(&self) -> String {
        "/glossary".to_owned()
    }
}

fn sources(bytes: &[u8]) -> Sources {
    let mut sources = Sources::new("fuzzed");
    let mut path = "course.md".to_owned();
    let mut file = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"=== ") {
            Some(next) => {
                let _ = sources.add(&path, std::mem::take(&mut file));
                path = String::from_utf8_lossy(next).trim().to_owned();
            }
            None => file.extend_from_slice(line),
        }
    }
    let _ = sources.add(&path, file);
    sources
}

fuzz_target!(|bytes: &[u8]| {
    let sources = sources(bytes);
    let checked = check(&sources);
    let _ = report(&checked.diagnostics, &sources, true);
    let Some(course) = checked.course else { return };
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(&course, &Addresses, &label);
    for language in Language::ALL {
        let _ = renderer.description(language);
        for (module, item) in course.items() {
            let _ = renderer.module_introduction(module, language);
            let _ = renderer.item(item, language);
            for question in item.quiz().map(|quiz| quiz.questions.as_slice()).unwrap_or_default() {
                let _ = renderer.question(item, question, Part::Stem, &question.stem, language);
                let _ = renderer.phrase(item, question, Part::Option(0), &question.stem, language);
                assert!(question.key().is_none_or(|key| grade(question, Some(&key)).correct));
                let _ = Response::parse(question, &["1"]).map(|response| grade(question, response.as_ref()).credit);
            }
        }
    }
});
