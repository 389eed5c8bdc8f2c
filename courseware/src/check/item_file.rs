//! Lessons, and the parting of lessons from quizzes.

use super::body::Purpose;
use super::code::Code;
use super::course_file::TITLE;
use super::layout::ItemFile;
use super::notes::suggest;
use super::{Checker, Opened, self_check};
use crate::model::{
    CompetencyCode, Item, ItemBody, ItemId, Language, Lesson, Markdown, Translated,
};

/// How many words one reads in a minute, slowly, on a phone, between patients.
const WORDS_A_MINUTE: usize = 180;

/// A date as typed.
struct TypedDate(time::Date);

impl std::str::FromStr for TypedDate {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        time::Date::parse(text, &format)
            .map(Self)
            .map_err(|_| "a date is year, month and day, as in `2027-11-30`")
    }
}

impl Checker<'_> {
    /// Reads a lesson or quiz with its translations; `None` if it cannot be read.
    pub(crate) fn item(&mut self, file: &ItemFile) -> Option<Item> {
        let Some(Opened {
            mut notes,
            mut fields,
            start,
        }) = self.open(&file.path)
        else {
            self.item_ids.push((file.slug.clone(), file.path.clone()));
            return None;
        };
        let quiz = match fields.scalar("kind") {
            None | Some("lesson") => false,
            Some("quiz") => true,
            Some(other) => {
                let help = suggest(other, &["lesson", "quiz"]);
                notes.add(
                    Code::InvalidValue,
                    0..3,
                    "`kind` is `lesson` or `quiz`",
                    help,
                );
                false
            }
        };
        fields.optional::<String>("kind", "quiz", &mut notes);
        let title = fields.line("title", "Where numbers come from", TITLE, &mut notes);
        let id = fields
            .optional::<ItemId>("id", "where-numbers-come-from", &mut notes)
            .map(|id| id.value);
        let id = id.or_else(|| file.slug.parse().ok());
        self.item_ids.push((
            id.as_ref()
                .map_or_else(|| file.slug.clone(), ToString::to_string),
            file.path.clone(),
        ));
        let mut title = Translated::new(self.base(), title.unwrap_or_default());
        let opened = Opened {
            notes,
            fields,
            start,
        };
        let body = if quiz {
            self.quiz(&file.path, opened, &mut title)
                .map(ItemBody::Quiz)
        } else {
            Some(ItemBody::Lesson(
                self.lesson(&file.path, opened, &mut title),
            ))
        };
        Some(Item {
            id: id?,
            title,
            path: file.path.clone(),
            body: body?,
        })
    }

    fn lesson(&mut self, path: &str, opened: Opened<'_>, title: &mut Translated<String>) -> Lesson {
        let Opened {
            mut notes,
            mut fields,
            start,
        } = opened;
        let review_by = fields
            .optional::<TypedDate>("review_by", "2027-11-30", &mut notes)
            .map(|date| date.value.0);
        let competencies =
            fields.list::<CompetencyCode>("competencies", "[DECODE:HIS]", &mut notes);
        self.names(path, &competencies);
        fields.finish(&mut notes);
        let base = self.base();
        let (text, minutes, checks) = self.lesson_body(notes, start, base, None);
        let mut body = Translated::new(base, text);
        let mut reading_minutes = Translated::new(base, minutes);
        for (language, translation) in self.translations_of(path) {
            let Some(Opened {
                mut notes,
                mut fields,
                start,
            }) = self.open(&translation)
            else {
                continue;
            };
            let translated = fields.line("title", "اعداد کہاں سے آتے ہیں", TITLE, &mut notes);
            fields.finish_translation(&["kind", "id", "review_by", "competencies"], &mut notes);
            let (text, minutes, _) = self.lesson_body(notes, start, language, Some(&checks));
            if let Some(translated) = translated {
                title.set(language, translated);
            }
            body.set(language, text);
            reading_minutes.set(language, minutes);
        }
        let competencies = competencies.into_iter().map(|code| code.value).collect();
        Lesson {
            body,
            reading_minutes,
            review_by,
            competencies,
        }
    }

    /// Reads the text of a lesson; that of a translation has the self-checks of the base file.
    fn lesson_body(
        &mut self,
        mut notes: super::Notes<'_>,
        start: usize,
        language: Language,
        base: Option<&[self_check::Key]>,
    ) -> (Markdown, u32, Vec<self_check::Key>) {
        let body = Self::body(&mut notes, start, Purpose::Text);
        let checks = self_check::read(&body, language, &mut notes);
        if let Some(base) = base {
            self_check::compare(base, &checks, &mut notes);
        }
        let text = notes
            .file
            .slice(start..notes.file.text().len())
            .trim()
            .to_owned();
        if text.is_empty() {
            notes.add(
                Code::EmptyBody,
                0..3,
                "the lesson has no text",
                "write it after the front matter",
            );
        }
        let minutes = body.words.div_ceil(WORDS_A_MINUTE).max(1);
        self.close(notes, body);
        let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
        (Markdown(text), minutes, checks)
    }
}
