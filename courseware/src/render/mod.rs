//! Markdown to HTML that a page can show as it is.
//!
//! Everything an author wrote passes the sanitiser; only then are formulas and highlighted code put
//! in, which are our own output. Classes that the style sheet knows: `alert` with `alert--note` and
//! so on, `alert__label`, `table-scroll`, `footnotes`, `more`, `transcript`, `check` and its parts, `term` and
//! `term__definition`, `recording`, `file-size`, and `code-…` inside `<pre>`.

mod code;
mod images;
mod sanitise;
mod writer;

pub(crate) use sanitise::raw_html_is_kept;
use writer::{Place, write};

use crate::model::{
    Case, Course, GLOSSARY, Item, ItemBody, ItemId, Language, Localised, Markdown, Module, Term,
    Translated,
};
use crate::question::Question;
use crate::question::gaps::fill;

/// Raised whenever the same Markdown gives other HTML: caches of rendered text are keyed by it.
pub const RENDERER_VERSION: u32 = 2;

/// HTML that passed the sanitiser: safe to insert where blocks (or phrases, see
/// [`Renderer::phrase`]) may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Where the things live that a text links to.
pub trait Links {
    /// The address of a lesson or quiz. A `#fragment` is added where the author wrote one, unless there is one.
    fn item(&self, id: &ItemId) -> String;

    /// The address of a file of the course, by its path as in `assets/register.svg`.
    fn asset(&self, path: &str) -> String;

    /// The address of the page that lists the course's terms, without a fragment. Each term has the id of
    /// [`term_id`] there.
    fn glossary(&self) -> String;
}

/// The few words that rendering adds. The caller knows them in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Heads `> [!NOTE]`.
    Note,
    /// Heads `> [!TIP]`.
    Tip,
    /// Heads `> [!IMPORTANT]`.
    Important,
    /// Heads `> [!WARNING]`.
    Warning,
    /// Heads `> [!CAUTION]`.
    Caution,
    /// Heads `> [!PEARL]`.
    Pearl,
    /// Opens `> [!TRANSCRIPT]`.
    Transcript,
    /// Heads `> [!CHECK]`.
    Check,
    /// Says what to do with the options of a self-check.
    CheckChoice,
    /// Says what to do where a self-check asks for a number or words.
    CheckTyped,
    /// Says that an option is right.
    CheckRight,
    /// Says that an option is wrong.
    CheckWrong,
    /// Opens the answer of a self-check with its reason.
    CheckAnswer,
    /// Downloads a recording.
    Download,
    /// Leads from a definition to the glossary.
    Glossary,
    /// Names the footnotes for those who hear the page.
    Footnotes,
    /// Names the link from a footnote back to its place.
    BackToText,
}

/// A part of a question; each has ids of its own, so that all can stand on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`Question::stem`].
    Stem,
    /// [`Question::rationale`].
    Rationale,
    /// The option with this place.
    Option(u16),
    /// The feedback on the option with this place, or on a typed answer (0).
    Feedback(u16),
}

/// Renders the texts of one course.
pub struct Renderer<'course> {
    course: &'course Course,
    links: &'course dyn Links,
    label: &'course dyn Fn(Language, Label) -> String,
}

impl<'course> Renderer<'course> {
    /// A renderer for a course, with the addresses and the words of the caller.
    #[must_use]
    pub fn new(
        course: &'course Course,
        links: &'course dyn Links,
        label: &'course dyn Fn(Language, Label) -> String,
    ) -> Self {
        Self {
            course,
            links,
            label,
        }
    }

    /// The course's description.
    #[must_use]
    pub fn description(&self, language: Language) -> Localised<Html> {
        self.render(
            &self.course.description,
            language,
            "course.md",
            "section-",
            Shape::Blocks,
        )
    }

    /// A module's introduction.
    #[must_use]
    pub fn module_introduction(&self, module: &Module, language: Language) -> Localised<Html> {
        let prefix = format!("{}-", module.id);
        self.render(
            &module.introduction,
            language,
            &module.path,
            &prefix,
            Shape::Blocks,
        )
    }

    /// The body of a lesson or the introduction of a quiz.
    #[must_use]
    pub fn item(&self, item: &Item, language: Language) -> Localised<Html> {
        let text = match &item.body {
            ItemBody::Lesson(lesson) => &lesson.body,
            ItemBody::Quiz(quiz) => &quiz.introduction,
        };
        self.render(text, language, &item.path, SECTION, Shape::Blocks)
    }

    /// The definition of a term, for the page that lists them: blocks.
    #[must_use]
    pub fn definition(&self, term: &Term, language: Language) -> Localised<Html> {
        let prefix = format!("{}-", term_id(term));
        self.render(&term.definition, language, GLOSSARY, &prefix, Shape::Blocks)
    }

    /// A stem, rationale or feedback: blocks.
    #[must_use]
    pub fn question(
        &self,
        item: &Item,
        question: &Question,
        part: Part,
        text: &Translated<Markdown>,
        language: Language,
    ) -> Localised<Html> {
        self.render(
            text,
            language,
            question.path.as_ref().unwrap_or(&item.path),
            &part.prefix(question),
            Shape::Blocks,
        )
    }

    /// The stem of a question whose gaps are filled: `gap` writes the markup of each, by its place, in the language that
    /// the stem is in. The markup is put in as it is.
    #[must_use]
    pub fn stem_with_gaps(
        &self,
        item: &Item,
        question: &Question,
        language: Language,
        gap: &mut dyn FnMut(usize, Language) -> String,
    ) -> Localised<Html> {
        let stem = self.question(item, question, Part::Stem, &question.stem, language);
        let language = stem.language;
        Localised {
            value: Html(fill(stem.value.as_str(), |place| gap(place, language))),
            language,
        }
    }

    /// What the questions of a case share: blocks.
    #[must_use]
    pub fn case(&self, item: &Item, case: &Case, language: Language) -> Localised<Html> {
        self.render(
            &case.stem,
            language,
            case.path.as_ref().unwrap_or(&item.path),
            &format!("{}-case-", case.id),
            Shape::Blocks,
        )
    }

    /// An option: phrasing content only, without `<p>`, so that it can stand in a `<label>`.
    #[must_use]
    pub fn phrase(
        &self,
        item: &Item,
        question: &Question,
        part: Part,
        text: &Translated<Markdown>,
        language: Language,
    ) -> Localised<Html> {
        self.render(
            text,
            language,
            question.path.as_ref().unwrap_or(&item.path),
            &part.prefix(question),
            Shape::Phrase,
        )
    }

    fn render(
        &self,
        text: &Translated<Markdown>,
        language: Language,
        path: &str,
        prefix: &str,
        shape: Shape,
    ) -> Localised<Html> {
        let found = text.get(language);
        let place = Place {
            renderer: self,
            path,
            prefix,
            language: found.language,
            shape,
        };
        Localised {
            value: Html(write(found.value.as_str(), &place)),
            language: found.language,
        }
    }
}

/// What stands before the ids in a lesson, so that no heading takes an id of the page around it.
const SECTION: &str = "section-";

/// What stands before the ids of terms on the page of the glossary.
const TERM: &str = "term-";

/// The id of a term on the page that lists them.
#[must_use]
pub fn term_id(term: &Term) -> String {
    format!("{TERM}{}", term.anchor)
}

/// What a piece of HTML may consist of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Blocks,
    Phrase,
}

impl Part {
    fn prefix(self, question: &Question) -> String {
        match self {
            Self::Stem => format!("{}-stem-", question.id),
            Self::Rationale => format!("{}-rationale-", question.id),
            Self::Option(place) => format!("{}-option-{place}-", question.id),
            Self::Feedback(place) => format!("{}-feedback-{place}-", question.id),
        }
    }
}
