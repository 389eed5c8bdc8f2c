//! Words that a course explains.

use serde::{Deserialize, Serialize};

use super::{Markdown, Translated};

/// The path of the glossary's base file.
pub(crate) const GLOSSARY: &str = "glossary.md";

/// A word with its definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Names the term in links, as in `glossary.md#completeness`.
    pub anchor: String,
    /// The word.
    pub word: Translated<String>,
    /// What it means: a paragraph, and perhaps more; relative links in it start at `glossary.md`.
    pub definition: Translated<Markdown>,
}
