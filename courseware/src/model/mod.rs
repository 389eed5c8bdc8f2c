//! What a checked course is made of.
//!
//! These types are stored as JSON in a revision and read back years later, so they change by adding
//! fields with `#[serde(default)]`; a change that old JSON cannot follow raises [`FORMAT`].

mod asset;
mod competency;
mod conduct;
mod course;
mod glossary;
mod identifier;
mod item;
mod language;
mod quantity;
mod quiz;
mod translated;

pub use asset::{Asset, AssetKind, AssetUse};
pub use competency::Competency;
pub use conduct::{Completes, Counted, Reveal, UnknownConduct};
pub use course::{Completion, Course, FORMAT, Module, Place, StaleTranslation};
pub(crate) use glossary::GLOSSARY;
pub use glossary::Term;
pub use identifier::{
    CompetencyCode, CourseId, InstitutionSlug, InvalidIdentifier, ItemId, ModuleId, QuestionId,
};
pub use item::{Item, ItemBody, Lesson};
pub use language::{Direction, Language, UnknownLanguage};
pub use quantity::{CpdHours, InvalidQuantity, Percent, Points, TimeSpan};
pub use quiz::{Case, Pool, Quiz};
pub use translated::{Localised, Markdown, Translated};
