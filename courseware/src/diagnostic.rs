//! What the checker has to say.

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The course cannot be published.
    Error,
    /// The course can be published, but somebody should look.
    Warning,
}

/// One thing that is wrong in a course, where it is, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Names the kind of problem, as in `broken-link`; it never changes its meaning.
    pub code: &'static str,
    /// The file, from the course's folder on.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// How many characters of the line are meant; 0 where the problem is the file as a whole.
    pub length: u32,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}
