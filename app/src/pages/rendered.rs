//! Texts of courses as HTML, rendered once for all readers.
//!
//! Links inside a text are relative to the page `/cohorts/…/items/…` that shows it, and files are addressed by their
//! digest, so a rendered text is the same in every cohort.

use std::sync::Arc;

use campus::courses::{Revision, RevisionId};
use courseware::render::{Html, Label, Links, RENDERER_VERSION, Renderer};
use courseware::{Course, Item, ItemId, Language, Localised};
use language::sentences;
use quick_cache::sync::Cache;

/// How many rendered texts are kept; a lesson is about 10 KB.
const KEPT: usize = 2_000;

type Key = (RevisionId, ItemId, Language, u32);

/// The texts in memory, keyed by revision and renderer version.
pub(crate) struct RenderedTexts(Cache<Key, Arc<Localised<Html>>>);

impl Default for RenderedTexts {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

impl RenderedTexts {
    /// The body of a lesson or the introduction of a quiz.
    pub(crate) fn item(
        &self,
        revision: &Revision,
        item: &Item,
        language: Language,
    ) -> Arc<Localised<Html>> {
        let key = (revision.id, item.id.clone(), language, RENDERER_VERSION);
        if let Some(known) = self.0.get(&key) {
            return known;
        }
        let html = with_renderer(&revision.course, "", |renderer| {
            renderer.item(item, language)
        });
        let html = Arc::new(html);
        self.0.insert(key, Arc::clone(&html));
        html
    }
}

/// Renders with our addresses and words. `items` stands before the id of a lesson or quiz that a text leads to:
/// nothing on the page of an item, `/cohorts/…/items/` elsewhere, an address with a `#` where a page lists the items.
pub(crate) fn with_renderer<T>(
    course: &Course,
    items: &str,
    render: impl FnOnce(&Renderer<'_>) -> T,
) -> T {
    with_renderer_of(course, items, PUBLISHED_FILES, render)
}

/// Where the files of published courses are.
pub(crate) const PUBLISHED_FILES: &str = "/media";

/// The same, with the files below another address: those of drafts are not for everyone.
pub(crate) fn with_renderer_of<T>(
    course: &Course,
    items: &str,
    files: &str,
    render: impl FnOnce(&Renderer<'_>) -> T,
) -> T {
    let links = CourseLinks {
        course,
        items,
        files,
    };
    render(&Renderer::new(course, &links, &label))
}

struct CourseLinks<'course> {
    course: &'course Course,
    items: &'course str,
    files: &'course str,
}

impl Links for CourseLinks<'_> {
    fn item(&self, id: &ItemId) -> String {
        format!("{}{id}", self.items)
    }

    fn asset(&self, path: &str) -> String {
        let digest = self
            .course
            .asset(path)
            .map_or("", |file| file.digest.as_str());
        let name = path.rsplit('/').next().unwrap_or_default();
        format!("{}/{digest}/{name}", self.files)
    }

    /// A cohort's own where the page belongs to one, since its revision may have other words than the newest.
    fn glossary(&self) -> String {
        match self.items.strip_suffix("items/") {
            Some(cohort) => format!("{cohort}glossary"),
            None if self.items.is_empty() => "../glossary".to_owned(),
            None => format!("/courses/{}/glossary", self.course.id),
        }
    }
}

fn label(language: Language, label: Label) -> String {
    let sentences = sentences(language.code());
    match label {
        Label::Note => sentences.course_alert_note(),
        Label::Tip => sentences.course_alert_tip(),
        Label::Important => sentences.course_alert_important(),
        Label::Warning => sentences.course_alert_warning(),
        Label::Caution => sentences.course_alert_caution(),
        Label::Pearl => sentences.course_alert_pearl(),
        Label::Transcript => sentences.course_transcript(),
        Label::Check => sentences.course_check(),
        Label::CheckChoice => sentences.course_check_choice(),
        Label::CheckTyped => sentences.course_check_typed(),
        Label::CheckRight => sentences.course_check_right(),
        Label::CheckWrong => sentences.course_check_wrong(),
        Label::CheckAnswer => sentences.course_check_answer(),
        Label::Download => sentences.course_download(),
        Label::Glossary => sentences.course_glossary(),
        Label::Footnotes => sentences.course_footnotes(),
        Label::BackToText => sentences.course_back_to_text(),
    }
}
