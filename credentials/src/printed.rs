//! Texts and names as they stand on a certificate.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text in the language it was written in and in those it was translated into. Languages are named by their
/// codes, so that a document outlives any list of languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedText {
    language: String,
    text: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    others: BTreeMap<String, String>,
}

impl PrintedText {
    /// A text in one language.
    pub fn new(language: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            language: language.into(),
            text: text.into(),
            others: BTreeMap::new(),
        }
    }

    /// The same text in another language besides.
    #[must_use]
    pub fn with(mut self, language: impl Into<String>, text: impl Into<String>) -> Self {
        let language = language.into();
        if language == self.language {
            self.text = text.into();
        } else {
            self.others.insert(language, text.into());
        }
        self
    }

    /// The text in this language, or else in the one it was written in; with the language it really is in.
    #[must_use]
    pub fn get(&self, language: &str) -> (&str, &str) {
        match self.others.get_key_value(language) {
            Some((language, text)) => (language, text),
            None => (&self.language, &self.text),
        }
    }
}

/// An institution as a certificate names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Its word in addresses, such as `hsa`.
    pub slug: String,
    /// What people call it.
    pub short_name: String,
    /// Its full name.
    pub name: PrintedText,
}
