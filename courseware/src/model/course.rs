//! The course as a whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Asset, Competency, CompetencyCode, CourseId, CpdHours, InstitutionSlug, Item, ItemId, Language,
    Lesson, Markdown, ModuleId, Percent, Quiz, Term, Translated,
};

/// The number of the format that [`crate::check`] writes into [`Course::format`].
pub const FORMAT: u32 = 1;

/// A course without an error in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// The format this was written in, see [`FORMAT`].
    pub format: u32,
    /// Names the course on the platform.
    pub id: CourseId,
    /// The title.
    pub title: Translated<String>,
    /// One or two sentences for lists, plain text.
    pub summary: Translated<String>,
    /// What the course's page says; relative links in it start at `course.md`. May be empty.
    pub description: Translated<Markdown>,
    /// The languages it is offered in, the base first.
    pub languages: Vec<Language>,
    /// The institution that owns it.
    pub owner: InstitutionSlug,
    /// What it counts for.
    pub cpd_hours: CpdHours,
    /// What it teaches.
    #[serde(default)]
    pub competencies: Vec<CompetencyCode>,
    /// What completes it.
    pub completion: Completion,
    /// Its parts, at least one.
    pub modules: Vec<Module>,
    /// The files it carries, sorted by path.
    #[serde(default)]
    pub assets: Vec<Asset>,
    /// The words it explains, in the order of its glossary.
    #[serde(default)]
    pub glossary: Vec<Term>,
    /// The competencies it names anywhere, as their frameworks called them when it was checked.
    #[serde(default)]
    pub competency_titles: Vec<Competency>,
    /// The translations that are older than what they translate.
    #[serde(default)]
    pub stale: Vec<StaleTranslation>,
    /// What became of items that have another id now: old to new.
    #[serde(default)]
    pub renamed: BTreeMap<ItemId, ItemId>,
    /// Items of earlier revisions that are gone for good.
    #[serde(default)]
    pub removed: Vec<ItemId>,
    /// Whether a reviewer has to approve it before it is published.
    #[serde(default)]
    pub review: bool,
}

/// A translation whose base file changed after it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaleTranslation {
    /// The base file, as in [`Item::path`] or [`Module::path`].
    pub path: String,
    /// The language of the translation.
    pub language: Language,
}

/// What completes a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// The share of the lessons that must be done.
    pub lessons: Percent,
    /// The quizzes that must be passed, each a quiz of this course.
    #[serde(default)]
    pub pass: Vec<ItemId>,
}

/// A part of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    /// Names the module in its course.
    pub id: ModuleId,
    /// The title.
    pub title: Translated<String>,
    /// A sentence about it, plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Translated<String>>,
    /// A short introduction; relative links in it start at [`Module::path`]. May be empty.
    pub introduction: Translated<Markdown>,
    /// Where its `module.md` lies in the course's folder.
    pub path: String,
    /// Its lessons and quizzes in their order, at least one.
    pub items: Vec<Item>,
}

/// An item with what stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'course> {
    /// The module it belongs to.
    pub module: &'course Module,
    /// The item.
    pub item: &'course Item,
    /// The item before it, perhaps of the module before.
    pub previous: Option<&'course Item>,
    /// The item after it, perhaps of the module after.
    pub next: Option<&'course Item>,
}

impl Course {
    /// The language the course was first written in.
    #[must_use]
    pub fn base_language(&self) -> Language {
        self.title.base_language()
    }

    /// Every item in reading order, with its module.
    pub fn items(&self) -> impl Iterator<Item = (&Module, &Item)> {
        self.modules
            .iter()
            .flat_map(|module| module.items.iter().map(move |item| (module, item)))
    }

    /// An item with its module and its neighbours.
    #[must_use]
    pub fn place(&self, id: &ItemId) -> Option<Place<'_>> {
        let mut items = self.items();
        let mut previous = None;
        while let Some((module, item)) = items.next() {
            if &item.id == id {
                return Some(Place {
                    module,
                    item,
                    previous,
                    next: items.next().map(|(_, item)| item),
                });
            }
            previous = Some(item);
        }
        None
    }

    /// An item.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items()
            .map(|(_, item)| item)
            .find(|item| &item.id == id)
    }

    /// The item that has this id, or had it in an earlier revision.
    #[must_use]
    pub fn item_once_called(&self, id: &ItemId) -> Option<&Item> {
        self.item(self.renamed.get(id).unwrap_or(id))
    }

    /// The ids that an item had in earlier revisions.
    pub fn former_ids<'a>(&'a self, id: &'a ItemId) -> impl Iterator<Item = &'a ItemId> {
        self.renamed
            .iter()
            .filter(move |(_, new)| *new == id)
            .map(|(old, _)| old)
    }

    /// A module.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> Option<&Module> {
        self.modules.iter().find(|module| &module.id == id)
    }

    /// A lesson by the id of its item.
    #[must_use]
    pub fn lesson(&self, id: &ItemId) -> Option<&Lesson> {
        self.item(id)?.lesson()
    }

    /// A quiz by the id of its item.
    #[must_use]
    pub fn quiz(&self, id: &ItemId) -> Option<&Quiz> {
        self.item(id)?.quiz()
    }

    /// Every lesson in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = (&Item, &Lesson)> {
        self.items()
            .filter_map(|(_, item)| item.lesson().map(|lesson| (item, lesson)))
    }

    /// Every quiz in reading order.
    pub fn quizzes(&self) -> impl Iterator<Item = (&Item, &Quiz)> {
        self.items()
            .filter_map(|(_, item)| item.quiz().map(|quiz| (item, quiz)))
    }

    /// A word the course explains, by its anchor in the glossary.
    #[must_use]
    pub fn term(&self, anchor: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.anchor == anchor)
    }

    /// Whether the base file at this path changed after it was translated into this language.
    #[must_use]
    pub fn is_stale(&self, path: &str, language: Language) -> bool {
        self.stale
            .iter()
            .any(|stale| stale.path == path && stale.language == language)
    }

    /// What a competency is called, if its framework was known when the course was checked.
    #[must_use]
    pub fn competency(&self, code: &CompetencyCode) -> Option<&Competency> {
        self.competency_titles
            .iter()
            .find(|competency| &competency.code == code)
    }

    /// A file the course carries.
    #[must_use]
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.path == path)
    }
}
