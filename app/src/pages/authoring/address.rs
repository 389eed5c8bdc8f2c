//! Addresses of this area.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// What may stand in a query as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_');

/// The page of a course.
pub(super) fn page(course: &str, page: &str) -> String {
    format!("/authoring/{course}/{page}")
}

/// The same, about the file or folder at this path.
pub(super) fn page_of(course: &str, page: &str, path: &str) -> String {
    let path = escaped(path);
    format!("/authoring/{course}/{page}?path={path}")
}

/// A text as it may stand in a query.
pub(super) fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// The editor of a file.
pub(crate) fn editor_of(course: &str, path: &str) -> String {
    page_of(course, "file", path)
}

/// The editor of a file, at a line.
pub(super) fn line_of(course: &str, path: &str, line: u32) -> String {
    let address = editor_of(course, path);
    format!("{address}&line={line}#line-{line}")
}

/// Below which address the files of a draft are.
pub(super) fn files_of(course: &str) -> String {
    format!("/authoring/{course}/media")
}

/// What stands in the query.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct At {
    /// Which file or folder.
    path: Option<String>,
    /// Which line of it.
    pub(super) line: Option<u32>,
}

impl At {
    /// Which file or folder; the course's own file where none is named.
    pub(super) fn path(&self) -> &str {
        self.path.as_deref().unwrap_or("course.md")
    }
}
