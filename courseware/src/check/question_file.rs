//! Files of questions that several quizzes draw from: `questions/registers.md`.

use super::body::Purpose;
use super::code::Code;
use super::course_file::TITLE;
use super::notes::about_file;
use super::sections::Written;
use super::{Checker, Opened};

/// A file of shared questions.
pub(crate) struct Shared {
    pub(crate) written: Written,
    /// Whether a quiz draws from it.
    pub(crate) used: bool,
}

impl Checker<'_> {
    /// Reads every file of shared questions; quizzes are read after it.
    pub(crate) fn question_files(&mut self, paths: &[String]) {
        for path in paths {
            if let Some(written) = self.question_file(path) {
                let shared = Shared {
                    written,
                    used: false,
                };
                self.shared.insert(path.clone(), shared);
            }
        }
    }

    fn question_file(&mut self, path: &str) -> Option<Written> {
        let Opened {
            mut notes,
            mut fields,
            start,
        } = self.open(path)?;
        // The title is for authors: learners see the quiz's.
        fields.line("title", "Questions on registers", TITLE, &mut notes);
        fields.finish(&mut notes);
        let body = Self::body(&mut notes, start, Purpose::Quiz);
        let mut written = Written::read(&body, start, self.base(), &mut notes);
        if written.places.is_empty() {
            let help = "add one: `## Title {#id}`, the stem, the answers, and a block quote with the rationale";
            notes.add(Code::QuizEmpty, 0..3, "the file has no question", help);
            written.sound = false;
        }
        self.close(notes, body);
        for (language, translation) in self.translations_of(path) {
            let Some(Opened {
                mut notes,
                mut fields,
                start,
            }) = self.open(&translation)
            else {
                continue;
            };
            fields.line("title", "رجسٹروں پر سوال", TITLE, &mut notes);
            fields.finish_translation(&[], &mut notes);
            let body = Self::body(&mut notes, start, Purpose::Quiz);
            written.translate(&body, start, language, &mut notes);
            self.close(notes, body);
        }
        written.lies_in(path);
        Some(written)
    }

    /// Complains about files that no quiz draws from.
    pub(crate) fn unused_questions(&mut self) {
        for (path, shared) in &self.shared {
            if !shared.used && !self.unread {
                let help =
                    format!("name it in a quiz: `draw: [{{from: {path}, take: 3}}]`, or remove it");
                self.found.push(about_file(
                    Code::QuestionsUnused,
                    path,
                    "no quiz draws from this file",
                    help,
                ));
            }
        }
    }
}
