//! `course.md` and its translations.

use std::ops::Range;

use super::body::{Body, Purpose};
use super::code::Code;
use super::fields::Placed;
use super::notes::about_file;
use super::{Checker, Opened, self_check};
use crate::model::{
    CompetencyCode, Completion, CourseId, CpdHours, InstitutionSlug, ItemId, Language, Markdown,
    Percent, Translated,
};

/// The longest title, in characters.
pub(crate) const TITLE: usize = 200;
/// The longest summary, in characters.
pub(crate) const SUMMARY: usize = 500;
/// What only `course.md` says.
const OWNED_BY_BASE: [&str; 9] = [
    "id",
    "owner",
    "languages",
    "cpd_hours",
    "competencies",
    "completion",
    "renamed",
    "removed",
    "review",
];

/// What `course.md` says.
pub(crate) struct Head {
    pub(crate) id: CourseId,
    pub(crate) title: Translated<String>,
    pub(crate) summary: Translated<String>,
    pub(crate) description: Translated<Markdown>,
    pub(crate) languages: Vec<Language>,
    pub(crate) owner: InstitutionSlug,
    pub(crate) cpd_hours: CpdHours,
    pub(crate) competencies: Vec<CompetencyCode>,
    pub(crate) completion: Completion,
    /// The quizzes to pass with their places.
    pub(crate) pass: Vec<(ItemId, Range<usize>)>,
    /// What became of items: old ids and new ones.
    pub(crate) renamed: Vec<(Placed<ItemId>, Placed<ItemId>)>,
    /// Items that are gone.
    pub(crate) removed: Vec<Placed<ItemId>>,
    pub(crate) review: bool,
}

/// A percentage as typed, with or without its sign.
pub(crate) struct TypedPercent(pub(crate) Percent);

impl std::str::FromStr for TypedPercent {
    type Err = crate::model::InvalidQuantity;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = text.strip_suffix('%').unwrap_or(text).trim();
        let value = number.parse::<u8>().map_err(|_| {
            crate::model::InvalidQuantity("a percentage is a whole number from 0 to 100")
        })?;
        Percent::try_from(value).map(Self)
    }
}

/// What `review` may say; a course that asks for none has no such line.
struct ReviewRequired;

impl std::str::FromStr for ReviewRequired {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "required" => Ok(Self),
            _ => Err(
                "`review` can only say `required`: leave the line out where no reviewer is asked",
            ),
        }
    }
}

impl Checker<'_> {
    /// Reads `course.md`. The languages it lists count from then on.
    pub(crate) fn course_file(&mut self, folder: &str) -> Option<Head> {
        if !self.texts.has("course.md") {
            let help = "add it; it begins with front matter: title, summary, owner, languages, cpd_hours, completion";
            self.found.push(about_file(
                Code::CourseFileMissing,
                "course.md",
                "the course has no `course.md`",
                help,
            ));
            return None;
        }
        let Opened {
            mut notes,
            mut fields,
            start,
        } = self.open("course.md")?;
        let earlier = notes.found.len();
        let listed = fields.list::<Language>("languages", "[en, ur]", &mut notes);
        self.languages_known = !listed.is_empty() && notes.found.len() == earlier;
        let mut languages: Vec<Language> = Vec::new();
        for language in listed {
            if languages.contains(&language.value) {
                notes.add(
                    Code::InvalidValue,
                    language.range,
                    "this language is there twice",
                    "keep one of the two",
                );
            } else {
                languages.push(language.value);
            }
        }
        if languages.is_empty() {
            let help = "add a line such as `languages: [en, ur]`; the first is the one the base files are in";
            notes.add(
                Code::MissingKey,
                0..3,
                "`languages` is missing or empty",
                help,
            );
        } else {
            self.languages.clone_from(&languages);
        }
        let base = self.base();
        let title = fields.line("title", "First aid", TITLE, &mut notes);
        let summary = fields.line(
            "summary",
            "What the course is about, in a sentence or two",
            SUMMARY,
            &mut notes,
        );
        let id = match fields.optional::<CourseId>("id", "first-aid", &mut notes) {
            Some(id) => Some(id.value),
            None => match folder.parse() {
                Ok(id) => Some(id),
                Err(error) => {
                    let help = "rename the folder, or add a line such as `id: first-aid`";
                    notes.add(
                        Code::InvalidId,
                        0..3,
                        format!("the folder's name is the course's id, but {error}"),
                        help,
                    );
                    None
                }
            },
        };
        let owner = fields.required::<InstitutionSlug>("owner", "hsa", &mut notes);
        let cpd_hours = fields.required::<CpdHours>("cpd_hours", "1.5", &mut notes);
        let competencies =
            fields.list::<CompetencyCode>("competencies", "[DECODE:HIS]", &mut notes);
        self.names("course.md", &competencies);
        let renamed = fields.pairs::<ItemId>("renamed", "{old-id: new-id}", &mut notes);
        let removed = fields.list::<ItemId>("removed", "[old-id]", &mut notes);
        let review = fields.optional::<ReviewRequired>("review", "required", &mut notes);
        let mut lessons = Percent::ALL;
        let mut pass = Vec::new();
        if let Some(mut completion) =
            fields.map("completion", "{lessons: 100, pass: [final]}", &mut notes)
        {
            if let Some(percent) = completion.optional::<TypedPercent>("lessons", "100", &mut notes)
            {
                lessons = percent.value.0;
            }
            for quiz in completion.list::<ItemId>("pass", "[final]", &mut notes) {
                if pass.iter().any(|(earlier, _)| *earlier == quiz.value) {
                    notes.add(
                        Code::InvalidValue,
                        quiz.range,
                        format!("`{}` is there twice", quiz.value),
                        "keep one of the two",
                    );
                } else {
                    pass.push((quiz.value, quiz.range));
                }
            }
            completion.finish(&mut notes);
        }
        fields.finish(&mut notes);
        let body = Self::body(&mut notes, start, Purpose::Text);
        self_check::refuse(&body, &mut notes);
        let description = Markdown(
            notes
                .file
                .slice(start..notes.file.text().len())
                .trim()
                .to_owned(),
        );
        self.close(notes, body);
        let mut title = Translated::new(base, title.unwrap_or_default());
        let mut summary = Translated::new(base, summary.unwrap_or_default());
        let mut description = Translated::new(base, description);
        for (language, path) in self.translations_of("course.md") {
            let Some((words, body)) = self.translated_words(&path, true, &OWNED_BY_BASE) else {
                continue;
            };
            title.set(language, words.title);
            if let Some(text) = words.summary {
                summary.set(language, text);
            }
            description.set(language, body);
        }
        let completion = Completion {
            lessons,
            pass: pass.iter().map(|(id, _)| id.clone()).collect(),
        };
        Some(Head {
            id: id?,
            title,
            summary,
            description,
            languages,
            owner: owner?.value,
            cpd_hours: cpd_hours?.value,
            competencies: competencies.into_iter().map(|code| code.value).collect(),
            completion,
            pass,
            renamed,
            removed,
            review: review.is_some(),
        })
    }

    /// Reads the translation of a course's or module's file.
    pub(crate) fn translated_words(
        &mut self,
        path: &str,
        summary: bool,
        owned_by_base: &[&'static str],
    ) -> Option<(Words, Markdown)> {
        let Opened {
            mut notes,
            mut fields,
            start,
        } = self.open(path)?;
        let title = fields.line("title", "ابتدائی طبی امداد", TITLE, &mut notes);
        let summary = if summary {
            fields.line(
                "summary",
                "ایک دو جملوں میں کورس کا تعارف",
                SUMMARY,
                &mut notes,
            )
        } else {
            fields.optional_line("summary", "ایک جملے میں حصے کا تعارف", SUMMARY, &mut notes)
        };
        fields.finish_translation(owned_by_base, &mut notes);
        let body: Body = Self::body(&mut notes, start, Purpose::Text);
        self_check::refuse(&body, &mut notes);
        let text = Markdown(
            notes
                .file
                .slice(start..notes.file.text().len())
                .trim()
                .to_owned(),
        );
        self.close(notes, body);
        Some((
            Words {
                title: title?,
                summary,
            },
            text,
        ))
    }
}

/// The words of a translation's front matter.
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) summary: Option<String>,
}
