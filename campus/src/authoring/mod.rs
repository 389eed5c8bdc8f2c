//! Writing courses in the browser: one working draft a course, its files, and the way from there to a revision.
//!
//! Who may is proved by `courses::course_hand`. Whatever writes begins with [`Writing`], which makes those who write in
//! the same course wait for each other.

mod add_asset;
mod add_item;
mod add_shared;
mod arrange;
mod begin_course;
mod check_draft;
mod completed;
mod discard_draft;
mod draft_asset;
pub mod entity;
mod files;
mod gone;
mod move_item;
mod my_courses;
mod picture;
mod publish_draft;
mod read_questions;
mod rebase_draft;
mod remove_files;
mod rename;
mod replace_draft;
mod save_file;
mod start_draft;
#[cfg(test)]
mod tests;
mod text;
mod translate;
mod workshop;
mod workspace;
mod writing;

pub use add_asset::{AssetRefusal, add_asset};
pub use add_item::{AddRefusal, NewItem, add_item, add_module};
pub use add_shared::{GLOSSARY, QUESTIONS, add_glossary, add_questions, questions_path};
pub use arrange::arrange;
pub use begin_course::{BeginRefusal, FirstWords, NewCourse, begin_course, may_begin_courses};
pub use check_draft::{check_draft, check_with};
pub use discard_draft::discard_draft;
pub use draft_asset::draft_asset;
pub use move_item::{MoveRefusal, move_item};
pub use my_courses::{AuthoredCourse, my_courses};
pub use picture::InvalidFile;
pub use publish_draft::{PublishDraftRefusal, publish_draft};
pub use read_questions::{QuestionsRead, read_questions};
pub use rebase_draft::{Rebased, rebase_draft};
pub use remove_files::{Removal, removal, remove_files};
pub use rename::{RenameRefusal, rename};
pub use replace_draft::{ReplaceRefusal, draft_sources, replace_draft};
pub use save_file::{SaveRefusal, save_file};
pub use start_draft::start_draft;
pub use text::{FileText, InvalidText};
pub use translate::{TranslateRefusal, translate};
pub use workshop::{Examined, Workshop};
pub use workspace::{Draft, FileInDraft, Workspace, file_in_draft, workspace};
pub(crate) use writing::Writing;

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// A draft's number.
    DraftId
);
row_number!(
    /// The number of a file of a draft.
    DraftFileId
);

/// What stands against a file since its draft was brought onto the newest revision. Kept as its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum Conflict {
    /// It was changed in the draft, and otherwise in the revision.
    BothChanged,
    /// It was changed in the draft, and the revision has it no more.
    RemovedThere,
    /// It was removed from the draft, and changed in the revision, whose text stands here.
    RemovedHere,
}
