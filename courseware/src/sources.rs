//! The files of a course as they came in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::AssetKind;

/// How many files a course may have.
pub const MAX_FILES: usize = 2_000;
/// How large one file may be, unless it is sound or film.
pub const MAX_FILE_BYTES: usize = 5 * 1024 * 1024;
/// How large one recording may be.
pub const MAX_MEDIA_BYTES: usize = 25 * 1024 * 1024;
/// How large all files of a course may be together.
pub const MAX_TOTAL_BYTES: usize = 100 * 1024 * 1024;

/// The files of one course: relative path to bytes, within limits.
///
/// Serialised it keeps the Markdown files only, as text, for the database; the other files live in
/// the object store under the digests in [`crate::Course::assets`] and are [added](Self::add) again
/// before a stored course is checked anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Sources {
    folder: String,
    files: BTreeMap<String, Vec<u8>>,
    total: usize,
    left_out: BTreeMap<String, LeftOut>,
}

/// Why something that lies in the folder could not be taken. The check reports each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It is a link; followed, it could lead out of the folder.
    Link,
    /// It is neither a file nor a folder: a pipe, a socket, a device.
    NotAFile,
    /// It could not be read; says why.
    Unreadable(String),
    /// It cannot be part of a course.
    Refused(SourcesError),
}

/// What the database keeps of [`Sources`].
#[derive(Serialize, Deserialize)]
struct Stored {
    folder: String,
    files: BTreeMap<String, String>,
}

/// A file that cannot be part of a course. The message says how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourcesError {
    /// The path leads elsewhere, or isn't written plainly.
    #[error(
        "`{0}` is not a path inside the course: write it from the course's folder on, with `/` and without `.`, `..`, `\\` or control characters"
    )]
    Path(String),
    /// The path came twice.
    #[error("`{0}` is there twice")]
    Twice(String),
    /// One file too many.
    #[error("the course has more than {MAX_FILES} files: move some to another course")]
    TooManyFiles,
    /// One file is too large.
    #[error("`{0}` is larger than {limit} MiB: make it smaller or split it", limit = Sources::largest(.0) / 1024 / 1024)]
    FileTooLarge(String),
    /// All files together are too large.
    #[error("the files of the course are larger than {limit} MiB together: make pictures smaller", limit = MAX_TOTAL_BYTES / 1024 / 1024)]
    TotalTooLarge,
}

impl Sources {
    /// No files yet, of a course in the folder of this name (the last part of its path). The name is
    /// the course's id unless `course.md` says otherwise.
    #[must_use]
    pub fn new(folder: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            files: BTreeMap::new(),
            total: 0,
            left_out: BTreeMap::new(),
        }
    }

    /// Notes that something of this name lies in the folder and could not be taken, so that the check says so and
    /// does not call it missing.
    pub fn leave_out(&mut self, path: &str, reason: LeftOut) {
        self.left_out.insert(path.to_owned(), reason);
    }

    /// What could not be taken, sorted by path.
    pub(crate) fn left_out(&self) -> impl Iterator<Item = (&str, &LeftOut)> {
        self.left_out
            .iter()
            .map(|(path, reason)| (path.as_str(), reason))
    }

    /// Whether this path, or a folder it lies in, could not be taken.
    pub(crate) fn is_left_out(&self, path: &str) -> bool {
        self.left_out.keys().any(|left_out| {
            path.strip_prefix(left_out.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Adds a file under its path from the course's folder on, as in `01-first/01-hello.md`.
    ///
    /// # Errors
    ///
    /// If the path leads elsewhere or is there already, or a limit is passed. Nothing is added then.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), SourcesError> {
        let plain = path.len() <= 500
            && !path
                .chars()
                .any(|character| character.is_control() || character == '\\')
            && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !plain {
            return Err(SourcesError::Path(path.chars().take(200).collect()));
        }
        if self.files.contains_key(path) {
            return Err(SourcesError::Twice(path.to_owned()));
        }
        if self.files.len() >= MAX_FILES {
            return Err(SourcesError::TooManyFiles);
        }
        if bytes.len() > Self::largest(path) {
            return Err(SourcesError::FileTooLarge(path.to_owned()));
        }
        if self.total.saturating_add(bytes.len()) > MAX_TOTAL_BYTES {
            return Err(SourcesError::TotalTooLarge);
        }
        self.total = self.total.saturating_add(bytes.len());
        self.files.insert(path.to_owned(), bytes);
        Ok(())
    }

    /// How many bytes a file of this name may have.
    #[must_use]
    pub fn largest(path: &str) -> usize {
        if AssetKind::of_path(path).is_some_and(AssetKind::is_played) {
            MAX_MEDIA_BYTES
        } else {
            MAX_FILE_BYTES
        }
    }

    /// The name of the course's folder.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Every file, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// One file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Every file that is not Markdown, sorted by path: what belongs into the object store.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.iter().filter(|(path, _)| !is_text(path))
    }
}

fn is_text(path: &str) -> bool {
    path.ends_with(".md")
}

impl From<Sources> for Stored {
    fn from(sources: Sources) -> Self {
        let files = sources.files.into_iter().filter(|(path, _)| is_text(path));
        // A course that passed the check is valid UTF-8; anything else is kept readable.
        let files = files.map(|(path, bytes)| {
            let text = String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            (path, text)
        });
        Self {
            folder: sources.folder,
            files: files.collect(),
        }
    }
}

impl TryFrom<Stored> for Sources {
    type Error = SourcesError;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        let mut sources = Self::new(&stored.folder);
        for (path, text) in stored.files {
            sources.add(&path, text.into_bytes())?;
        }
        Ok(sources)
    }
}
