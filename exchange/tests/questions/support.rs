//! What the tests share.

use courseware::{Checked, Quiz, Sources, check};
use exchange::{Format, Understood, decode};

/// What this text says in this format.
pub(crate) fn read(format: Format, text: &str) -> Understood {
    format.read(&decode(text.as_bytes(), None).unwrap())
}

/// A course that holds nothing but this quiz, checked.
pub(crate) fn checked(quiz: &str) -> Checked {
    let mut sources = Sources::new("imported");
    let course = "---\ntitle: Imported\nsummary: Imported.\nowner: hsa\nlanguages: [en]\ncpd_hours: 1\ncompletion:\n  lessons: 100\n---\n";
    let files = [
        ("course.md", course),
        ("01-all/module.md", "---\ntitle: All\n---\n"),
        ("01-all/01-quiz.md", quiz),
    ];
    for (path, text) in files {
        sources.add(path, text.as_bytes().to_vec()).unwrap();
    }
    check(&sources)
}

/// The quiz, which must have no error.
pub(crate) fn quiz(text: &str) -> Quiz {
    let checked = checked(text);
    let Some(course) = checked.course else {
        panic!("{:#?}\n{text}", checked.diagnostics);
    };
    course.quizzes().next().unwrap().1.clone()
}
