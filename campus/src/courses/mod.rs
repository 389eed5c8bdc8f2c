//! Courses and their published revisions.

mod accounted;
mod approve;
mod asset;
mod catalogue;
mod compare;
pub mod difference;
pub mod entity;
mod export;
mod hands;
mod history;
mod library;
mod names;
mod owner_figures;
mod prepare;
mod publish;
mod publish_again;
mod stored;
#[cfg(test)]
mod tests;

pub use approve::{Approval, approvals, approve};
pub(crate) use asset::place;
pub use asset::{AssetDigest, AssetFile, InvalidDigest, asset};
pub use catalogue::{CourseListing, by_slug, catalogue};
pub use compare::{Comparison, compare};
pub use export::export;
pub use hands::{
    AuthorOf, CourseHand, ReaderOf, ReviewerOf, author_of, course_hand, reader_of, reviewer_of,
};
pub use history::{History, PublishedRevision, history, published_since};
pub use library::{Library, Revision};
pub use owner_figures::{OwnerFigures, owner_figures};
pub use prepare::SourcesDigest;
pub(crate) use prepare::prepare;
pub(crate) use publish::publish_prepared;
pub use publish::{PublishRefusal, Published, Publisher, publish};
pub use publish_again::publish_again;

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
