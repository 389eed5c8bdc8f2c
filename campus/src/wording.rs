//! A short text in more than one language, kept as JSON in one column.

use courseware::{Language, Translated};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// A name or sentence that exists in at least one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Wording(pub Translated<String>);

impl Wording {
    /// The same thing said in English and in Urdu.
    pub fn new(english: impl Into<String>, urdu: impl Into<String>) -> Self {
        let mut text = Translated::new(Language::English, english.into());
        text.set(Language::Urdu, urdu.into());
        Self(text)
    }
}
