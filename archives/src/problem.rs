//! What can be wrong with a ZIP file.

use courseware::{MAX_FILES, SourcesError};

use crate::read::MAX_ARCHIVE_BYTES;

/// Why a ZIP file was not taken. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It is no ZIP file, or a broken one.
    #[error("this is not a ZIP file, or it was damaged on its way: make it anew")]
    NotAnArchive,
    /// The file itself is too large.
    #[error("the ZIP file is larger than {limit} MiB: make pictures smaller", limit = MAX_ARCHIVE_BYTES / 1024 / 1024)]
    TooLarge,
    /// It announces more entries than a course can have.
    #[error("the ZIP file has more than {MAX_FILES} files: move some to another course")]
    TooManyFiles,
    /// There is no `course.md`, neither at its top nor in the one folder there.
    #[error(
        "there is no `course.md` at the top of the ZIP file, nor in the only folder there: pack the course's folder"
    )]
    NoCourse,
    /// Entries that can't be taken, the first few of them.
    #[error("{}", listed(.0))]
    Refused(Vec<Problem>),
}

/// An entry that can't be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Its name is not written in UTF-8.
    #[error(
        "`{0}`: the name is in an old encoding; rename it with small Latin letters, digits and hyphens"
    )]
    NameEncoding(String),
    /// Its name leads out of the course, is there twice, or the file is too large or one too many.
    #[error("{0}")]
    File(SourcesError),
    /// Another entry has the same name, or one that differs in capitals only, so that a folder could not hold both.
    #[error("`{0}` is there twice: one of the two would be lost")]
    Twice(String),
    /// It is a link.
    #[error("`{0}` is a link: put a copy of what it leads to in its place")]
    Link(String),
    /// It is neither a file nor a folder.
    #[error("`{0}` is neither a file nor a folder: remove it")]
    NotAFile(String),
    /// It is locked with a password.
    #[error("`{0}` is locked with a password: pack the course without one")]
    Encrypted(String),
    /// It is packed by a method other than the two that every program knows.
    #[error("`{0}` is packed in an unusual way: pack the course with the usual method, Deflate")]
    Method(String),
    /// It unpacks to far more than any course's file would.
    #[error("`{0}` unpacks to more than {ratio} times its size: no file of a course does that", ratio = crate::entry::MAX_RATIO)]
    Bomb(String),
    /// What the ZIP file says of it in two places differs, or its bytes are not those it promises.
    #[error("`{0}` is damaged: make the ZIP file anew")]
    Damaged(String),
}

fn listed(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    lines.join("\n")
}
