//! What lessons hold beyond plain text: callouts, terms, self-checks, recordings; translations that grew old; what
//! became of items.
#![expect(clippy::unwrap_used, reason = "tests")]

mod kept;
mod shown;
#[path = "../support/mod.rs"]
mod support;

use courseware::render::{Label, Links, Renderer};
use courseware::{Course, ItemId, Language, Sources, check, report};
use support::{changed, files};

const LESSON: &str = "01-first/01-lesson.md";
const LESSON_UR: &str = "01-first/01-lesson.ur.md";
const CHECK: &str = "> [!CHECK] Try it {type=single-choice}\n> 36 of 40 came.\n>\n> - [x] 90 %\n> - [ ] 36 %\n>   > That counts reports.\n>\n> > Divide by the number expected.\n";
const CHECK_UR: &str = "> [!CHECK]\n> 40 میں سے 36 آئیں۔\n>\n> - [x] 90 فیصد\n> - [ ] 36 فیصد\n>\n> > متوقع تعداد سے تقسیم کریں۔\n";
const GLOSSARY: &str = "---\ntitle: Glossary\n---\n\n## Completeness {#completeness}\n\nThe share of *expected* reports that came.\n\nSee also [timeliness](#timeliness).\n\n## Timeliness\n\nThe share that came in time.\n";
const GLOSSARY_UR: &str = "---\ntitle: فرہنگ\n---\n\n## تکمیل {#completeness}\n\nمتوقع رپورٹوں میں سے جتنی آئیں۔\n\n## بروقت ہونا {#timeliness}\n\nجو وقت پر آئیں۔\n";

/// The sample course with files added and texts appended to its files.
fn course_with(changes: &[(&str, &str)]) -> Sources {
    let mut texts: Vec<(String, Vec<u8>)> = files()
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .collect();
    for (path, text) in changes {
        match texts.iter_mut().find(|(known, _)| known == path) {
            Some((_, old)) => old.extend(format!("\n{text}").bytes()),
            None => texts.push(((*path).to_owned(), text.as_bytes().to_vec())),
        }
    }
    let mut sources = Sources::new("sample");
    for (path, bytes) in texts {
        sources.add(&path, bytes).unwrap();
    }
    sources
}

/// The sample course with a text replaced in one of its files.
fn replaced(path: &'static str, from: &str, to: &str) -> Sources {
    changed(path, |text| text.replacen(from, to, 1))
}

/// What the check finds: code and line.
fn found(sources: &Sources) -> Vec<(&'static str, u32)> {
    let checked = check(sources);
    checked
        .diagnostics
        .iter()
        .map(|found| (found.code, found.line))
        .collect()
}

fn sound(sources: &Sources) -> Course {
    let checked = check(sources);
    let text = report(&checked.diagnostics, sources, false);
    assert!(checked.diagnostics.is_empty(), "{text}");
    support::course(sources)
}

struct Addresses;

impl Links for Addresses {
    fn item(&self, id: &ItemId) -> String {
        id.to_string()
    }

    fn asset(&self, path: &str) -> String {
        format!("/media/{path}")
    }

    fn glossary(&self) -> String {
        "../glossary".to_owned()
    }
}

fn lesson(course: &Course, language: Language) -> String {
    let label = |_: Language, label: Label| format!("{label:?}");
    let item = &course.modules[0].items[0];
    Renderer::new(course, &Addresses, &label)
        .item(item, language)
        .value
        .into_string()
}

fn holds(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part} in\n{html}");
    }
}
