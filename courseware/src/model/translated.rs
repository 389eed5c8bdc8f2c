//! Text that exists in one language or in several.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Direction, Language};

/// Markdown as its author wrote it: not yet checked for anything a browser could run. Only
/// [`crate::render::Renderer`] makes HTML of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markdown(pub String);

impl Markdown {
    /// The text as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing but white space was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// A value in the course's base language and in those it was translated into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated<T> {
    language: Language,
    base: T,
    #[serde(default = "BTreeMap::new", skip_serializing_if = "BTreeMap::is_empty")]
    others: BTreeMap<Language, T>,
}

/// A value together with the language it really is in, so that a page can mark a passage that had
/// to fall back with `lang` and `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localised<T> {
    /// The value.
    pub value: T,
    /// The language the value is in; not always the one that was asked for.
    pub language: Language,
}

impl<T> Localised<T> {
    /// The direction of the language the value is in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }
}

impl<T> Translated<T> {
    /// A value in the base language only.
    pub const fn new(language: Language, base: T) -> Self {
        Self {
            language,
            base,
            others: BTreeMap::new(),
        }
    }

    /// Adds or replaces the value in one language.
    pub fn set(&mut self, language: Language, value: T) {
        if language == self.language {
            self.base = value;
        } else {
            self.others.insert(language, value);
        }
    }

    /// The value in this language, or in the base language where it was not translated.
    pub fn get(&self, language: Language) -> Localised<&T> {
        match self.others.get(&language) {
            Some(value) => Localised { value, language },
            None => Localised {
                value: &self.base,
                language: self.language,
            },
        }
    }

    /// The value in the base language.
    pub const fn base(&self) -> &T {
        &self.base
    }

    /// The base language.
    pub const fn base_language(&self) -> Language {
        self.language
    }

    /// Whether the value exists in this language.
    pub fn has(&self, language: Language) -> bool {
        language == self.language || self.others.contains_key(&language)
    }

    /// Every language with its value, the base first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        std::iter::once((self.language, &self.base)).chain(
            self.others
                .iter()
                .map(|(language, value)| (*language, value)),
        )
    }

    /// The same languages with another value for each.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Translated<U> {
        Translated {
            language: self.language,
            base: change(&self.base),
            others: self
                .others
                .iter()
                .map(|(language, value)| (*language, change(value)))
                .collect(),
        }
    }
}
