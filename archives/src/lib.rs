//! The ZIP file of a course.
//!
//! [`read`] takes bytes from anyone and answers with the files of a course or with everything that is wrong with them;
//! [`write`] makes the same bytes of the same files each time. Pure: no files, clock, network or database.

mod entry;
mod problem;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use problem::{ArchiveError, Problem};
pub use read::{MAX_ARCHIVE_BYTES, read};
pub use write::write;
