//! The difference between two revisions, as their authors can read it. Pure.

mod files;
mod items;
mod lines;
mod settings;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use courseware::{Course, Sources};

pub use files::{FileChange, FileFate, FileSubject, FileVersion};
pub use items::{ItemChange, ItemDeed};
pub use lines::{Line, Piece, TextChange, text_change};
pub use settings::SettingChange;

/// What changed between two revisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What happened to lessons and quizzes, in reading order.
    pub items: Vec<ItemChange>,
    /// The files whose text or settings changed, in reading order.
    pub files: Vec<FileChange>,
    /// Pictures and other files that are new, gone or changed, by their paths.
    pub assets: Vec<(String, FileFate)>,
}

impl Difference {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.files.is_empty() && self.assets.is_empty()
    }
}

/// What happens to lessons and quizzes from one revision to the other, what they say left aside.
pub fn item_changes_between(before: &Course, after: &Course) -> Vec<ItemChange> {
    items::item_changes(before, after, &BTreeSet::new())
}

/// A revision with its text files.
pub(super) struct Side<'a> {
    pub(super) course: &'a Course,
    pub(super) texts: &'a Sources,
}

/// What changed from one revision to the other.
pub(super) fn difference(before: &Side<'_>, after: &Side<'_>) -> Difference {
    let files = files::file_changes(before, after);
    let rewritten = files
        .iter()
        .filter(|file| file.versions.iter().any(|version| !version.is_title_only()))
        .filter_map(|file| file.after.clone())
        .collect();
    Difference {
        items: items::item_changes(before.course, after.course, &rewritten),
        assets: files::asset_changes(before.course, after.course),
        files,
    }
}
