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
/// nothing on the page of an item, `/cohorts/…/items/` elsewhere, `#` and more where the page itself lists the items.
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
}

fn label(language: Language, label: Label) -> String {
    let sentences = sentences(language.code());
    match label {
        Label::Note => sentences.course_alert_note(),
        Label::Tip => sentences.course_alert_tip(),
        Label::Important => sentences.course_alert_important(),
        Label::Warning => sentences.course_alert_warning(),
        Label::Caution => sentences.course_alert_caution(),
        Label::Footnotes => sentences.course_footnotes(),
        Label::BackToText => sentences.course_back_to_text(),
    }
}
