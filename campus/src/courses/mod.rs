//! Courses and their published revisions.

mod asset;
mod catalogue;
pub mod entity;
mod hands;
mod library;
mod owner_figures;
mod prepare;
mod publish;
#[cfg(test)]
mod tests;

pub(crate) use asset::place;
pub use asset::{AssetDigest, AssetFile, InvalidDigest, asset};
pub use catalogue::{CourseListing, by_slug, catalogue};
pub use hands::{
    AuthorOf, CourseHand, ReaderOf, ReviewerOf, author_of, course_hand, reader_of, reviewer_of,
};
pub use library::{Library, Revision};
pub use owner_figures::{OwnerFigures, owner_figures};
pub use prepare::SourcesDigest;
pub(crate) use prepare::prepare;
pub(crate) use publish::publish_prepared;
pub use publish::{PublishRefusal, Published, Publisher, publish};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::Line;
use crate::number::row_number;

row_number!(
    /// A course's number. (Its id, a word, is `courseware::CourseId`.)
    CourseNumber
);
row_number!(
    /// A revision's number among all revisions.
    RevisionId
);

/// Why someone published or skipped a review, in their words.
pub type Reason = Line<500>;

/// What a person may be in a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum CourseRole {
    /// Writes it.
    Author,
    /// Reads drafts and approves them.
    Reviewer,
}
