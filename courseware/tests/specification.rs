//! `content/FORMAT.md`: every numbered example means what it says it means.
//!
//! An example is a block between fences of three tildes whose info string begins with `example`. Above a line with a
//! single full stop stands what an author writes, below it what comes of it. `SEEKH_BLESS=1 cargo test -p courseware
//! --test specification` writes what comes of it now; look at the difference before you keep it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::fmt::Write as _;
use std::path::PathBuf;

use courseware::render::{Label, Links, Renderer};
use courseware::{Checked, Course, ItemId, Language, Question, Response, Sources, check, grade};
use serde_json::{Map, Value};

/// What stands in the file around an example, so that each can be read alone.
const COURSE: &str = "---\ntitle: Example\nsummary: An example.\nowner: hsa\nlanguages: [en, ur]\ncpd_hours: 1\ncompletion:\n  lessons: 100\n---\n";
const MODULE: &str = "---\ntitle: Module\n---\n";
const LESSON: &str = "---\ntitle: Lesson\n---\n\n";
const QUIZ: &str = "---\nkind: quiz\ntitle: Quiz\n---\n\n";

#[test]
fn the_examples_mean_what_they_say() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../content/FORMAT.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut written = String::with_capacity(text.len());
    let mut number = 0;
    let mut wrong = Vec::new();
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        written.push_str(line);
        let Some(info) = line.trim_end().strip_prefix("~~~ example ") else {
            continue;
        };
        number += 1;
        let block: String = lines
            .by_ref()
            .take_while(|line| line.trim_end() != "~~~")
            .collect();
        let (input, expected) = block
            .split_once("\n.\n")
            .unwrap_or_else(|| panic!("example {number} has no full stop"));
        let meant = meaning(info, input);
        if meant.trim_end() != expected.trim_end() {
            wrong.push(format!(
                "example {number} ({info}):\n{input}\n— says\n{expected}\n— means\n{meant}"
            ));
        }
        let _ = write!(written, "{input}\n.\n{}\n~~~\n", meant.trim_end());
    }
    if std::env::var_os("SEEKH_BLESS").is_some() {
        std::fs::write(&path, &written).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    }
    assert!(number > 45, "only {number} examples were found");
}

fn meaning(info: &str, input: &str) -> String {
    match info {
        "lesson" => html(&format!("{LESSON}{input}\n")),
        "question" => questions(&format!("{QUIZ}{input}\n")),
        "quiz" => quiz(input),
        "scores" => scores(input),
        "course" => course(input),
        _ => panic!("no kind of example is called {info}"),
    }
}

/// The HTML of a lesson, or its diagnostics.
fn html(lesson: &str) -> String {
    let checked = check(&sources(&[("01-module/01-lesson.md", lesson)]));
    let Some(course) = &checked.course else {
        return diagnostics(&checked);
    };
    struct Addresses;
    impl Links for Addresses {
        fn item(&self, id: &ItemId) -> String {
            format!("/items/{id}")
        }
        fn asset(&self, path: &str) -> String {
            format!("/{path}")
        }
        fn glossary(&self) -> String {
            "/glossary".to_owned()
        }
    }
    let label = |_: Language, label: Label| format!("{label:?}");
    let (item, _) = course.lessons().next().unwrap();
    let html = Renderer::new(course, &Addresses, &label).item(item, Language::English);
    html.value.as_str().trim().to_owned()
}

fn questions(quiz: &str) -> String {
    let checked = check(&sources(&[("01-module/01-quiz.md", quiz)]));
    match &checked.course {
        Some(course) => {
            let mut problems = diagnostics(&checked);
            problems.push_str(&json(&first_quiz(course).questions));
            problems
        }
        None => diagnostics(&checked),
    }
}

fn quiz(quiz: &str) -> String {
    let checked = check(&sources(&[("01-module/01-quiz.md", quiz)]));
    match &checked.course {
        Some(course) => {
            let mut plain = plain(serde_json::to_value(first_quiz(course)).unwrap());
            if let Some(quiz) = plain.as_object_mut() {
                quiz.remove("questions");
            }
            serde_json::to_string_pretty(&plain).unwrap()
        }
        None => diagnostics(&checked),
    }
}

/// A question, then a line `> ` for each response: what it is worth, in thousandths of the credit.
fn scores(input: &str) -> String {
    let (question, responses) = input.split_once("\n\n>>> ").unwrap();
    let checked = check(&sources(&[(
        "01-module/01-quiz.md",
        &format!("{QUIZ}{question}\n"),
    )]));
    let Some(course) = &checked.course else {
        return diagnostics(&checked);
    };
    let question = &first_quiz(course).questions[0];
    let lines = responses.split(">>> ").map(|response| {
        let response = response.trim_end();
        format!("{response} → {}\n", score(question, response))
    });
    lines.collect()
}

fn score(question: &Question, response: &str) -> String {
    let values: Vec<&str> = response.split(" ; ").map(str::trim).collect();
    match Response::parse(question, &values) {
        Ok(response) => grade(question, response.as_ref())
            .credit
            .thousandths()
            .to_string(),
        Err(error) => format!("handed back: {error:?}"),
    }
}

/// Files between lines `=== path`.
fn course(input: &str) -> String {
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in input.lines() {
        match line.strip_prefix("=== ") {
            Some(path) => files.push((path, String::new())),
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let checked = check(&sources(&files));
    let found = diagnostics(&checked);
    if !found.is_empty() {
        return found;
    }
    let Some(course) = &checked.course else {
        return found;
    };
    let items = course
        .items()
        .map(|(module, item)| format!("{} › {}\n", module.id, item.id));
    items.collect()
}

fn first_quiz(course: &Course) -> &courseware::Quiz {
    course.quizzes().next().unwrap().1
}

/// The files, and around them what a course needs to be one.
fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::new("example");
    for (path, text) in files {
        sources.add(path, text.as_bytes().to_vec()).unwrap();
    }
    let has = |sources: &Sources, part: &str| sources.iter().any(|(path, _)| path == part);
    let given = files.iter().any(|(path, _)| *path == "course.md");
    if !given && !has(&sources, "course.md") {
        let english = !files.iter().any(|(path, _)| path.ends_with(".ur.md"));
        let course = if english {
            COURSE.replace("[en, ur]", "[en]")
        } else {
            COURSE.to_owned()
        };
        sources.add("course.md", course.into_bytes()).unwrap();
    }
    if !given && !has(&sources, "01-module/module.md") {
        sources
            .add("01-module/module.md", MODULE.as_bytes().to_vec())
            .unwrap();
    }
    sources
}

fn diagnostics(checked: &Checked) -> String {
    let ours = |file: &str| !file.starts_with("course") && !file.ends_with("/module.md");
    let mut lines = String::new();
    for found in &checked.diagnostics {
        // What the frame lacks (a translation of its own) is not what the example is about.
        if ours(&found.file) || found.code != "translation-missing" {
            let _ = writeln!(
                lines,
                "{}:{}:{}: {}",
                found.file, found.line, found.column, found.code
            );
        }
    }
    lines
}

fn json(questions: &[Question]) -> String {
    let plain: Vec<Value> = questions
        .iter()
        .map(|question| plain(serde_json::to_value(question).unwrap()))
        .collect();
    let shown = match plain.as_slice() {
        [one] => one.clone(),
        _ => Value::Array(plain),
    };
    serde_json::to_string_pretty(&shown).unwrap()
}

/// A text of several languages as `{"en": …, "ur": …}`, of one as itself; empty lists are left out.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(object) if object.contains_key("base") && object.contains_key("language") => {
            let base = plain(object["base"].clone());
            match object.get("others").and_then(Value::as_object) {
                Some(others) if !others.is_empty() => {
                    let mut languages = Map::new();
                    languages.insert(object["language"].as_str().unwrap().to_owned(), base);
                    languages.extend(
                        others
                            .iter()
                            .map(|(language, text)| (language.clone(), plain(text.clone()))),
                    );
                    Value::Object(languages)
                }
                _ => base,
            }
        }
        Value::Object(object) => Value::Object(
            object
                .into_iter()
                .map(|(key, value)| (key, plain(value)))
                .filter(|(_, value)| {
                    !value.as_array().is_some_and(Vec::is_empty) && !value.is_null()
                })
                .collect(),
        ),
        // The signs that stand around the number of a gap can't be seen.
        Value::String(text) => {
            Value::String(text.replace(|sign| ('\u{e000}'..='\u{f8ff}').contains(&sign), "¦"))
        }
        Value::Array(values) => Value::Array(values.into_iter().map(plain).collect()),
        other => other,
    }
}
