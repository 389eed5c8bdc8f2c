//! Courses and their published revisions.

mod asset;
mod catalogue;
pub mod entity;
mod library;
mod publish;
#[cfg(test)]
mod tests;

pub use asset::{AssetDigest, AssetFile, InvalidDigest, asset};
pub use catalogue::{CourseListing, by_slug, catalogue};
pub use library::{Library, Revision};
pub use publish::{PublishRefusal, Published, publish};

use crate::number::row_number;

row_number!(
    /// A course's number. (Its id, a word, is `courseware::CourseId`.)
    CourseNumber
);
row_number!(
    /// A revision's number among all revisions.
    RevisionId
);
