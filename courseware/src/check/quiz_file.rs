//! Quizzes: settings, questions, and what an attempt draws of them.

use super::body::Purpose;
use super::code::Code;
use super::course_file::TITLE;
use super::fields::OneOrMaps;
use super::pools::{self, Rows};
use super::quiz_settings::{OWNED_BY_BASE, Settings};
use super::sections::Written;
use super::{Checker, Opened, self_check};
use crate::model::{Quiz, Translated};

impl Checker<'_> {
    /// Reads a quiz with its translations.
    pub(crate) fn quiz(
        &mut self,
        path: &str,
        opened: Opened<'_>,
        title: &mut Translated<String>,
    ) -> Option<Quiz> {
        let Opened {
            mut notes,
            mut fields,
            start,
        } = opened;
        let settings = Settings::read(&mut fields, &mut notes);
        if let Some(of) = settings.pre_test_of.clone() {
            self.pre_tests.push((path.to_owned(), of));
        }
        fields.finish(&mut notes);
        let body = Self::body(&mut notes, start, Purpose::Quiz);
        self_check::refuse(&body, &mut notes);
        let mut written = Written::read(&body, start, self.base(), &mut notes);
        let mut introduction = Translated::new(self.base(), written.introduction.clone());
        let mut rows = None;
        let mut draw = None;
        match settings.draw {
            Some(OneOrMaps::Maps(maps)) => rows = Some(pools::rows(maps, &mut notes)),
            Some(OneOrMaps::One(number)) => {
                pools::enough(&number, written.places.len(), &mut notes);
                draw = Some(number.value);
            }
            None => {}
        }
        let draws_elsewhere = rows.as_ref().is_some_and(Rows::draw_elsewhere);
        if written.places.is_empty() && !draws_elsewhere {
            let help = "add one: `## Title {#id}`, the stem, the answers, and a block quote with the rationale";
            notes.add(Code::QuizEmpty, 0..3, "the quiz has no question", help);
            written.sound = false;
        }
        // The file's own problems come first; what is drawn is looked at when translations have been read.
        let mut later = super::Notes::new(notes.file);
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
            fields.optional::<String>("kind", "quiz", &mut notes);
            let translated = fields.line("title", "کوئز: رجسٹر سے رپورٹ تک", TITLE, &mut notes);
            fields.finish_translation(&OWNED_BY_BASE, &mut notes);
            let body = Self::body(&mut notes, start, Purpose::Quiz);
            let words = written.translate(&body, start, language, &mut notes);
            if let Some(translated) = translated {
                title.set(language, translated);
            }
            introduction.set(language, words);
            self.close(notes, body);
        }
        let drawn = match rows {
            Some(rows) => self.drawn(rows, written, &mut later),
            None => written.into_drawn(),
        };
        self.found.append(&mut later.found);
        let drawn = drawn?;
        Some(Quiz {
            introduction,
            pass_mark: settings.pass_mark,
            attempts: settings.attempts,
            wait: settings.wait,
            time_limit: settings.time_limit,
            grace: settings.grace,
            counted: settings.counted,
            completes: settings.completes,
            reveal: settings.reveal,
            immediate: settings.immediate,
            one_at_a_time: settings.one_at_a_time,
            pre_test_of: settings.pre_test_of.map(|(id, _)| id),
            draw,
            shuffle: settings.shuffle,
            pools: drawn.pools,
            questions: drawn.questions,
            cases: drawn.cases,
        })
    }
}
