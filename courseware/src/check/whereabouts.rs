//! What `course.md` says of items that earlier revisions had: renamed, or removed.

use super::Checker;
use super::code::Code;
use super::course_file::Head;
use super::layout::Layout;
use super::notes::{Notes, suggest};
use crate::model::{ItemId, Module};

impl Checker<'_> {
    /// Complains where an old id is still in use, or a new one isn't.
    pub(crate) fn whereabouts(&mut self, head: &Head, modules: &[Module], layout: &Layout) {
        let Some(file) = self.texts.get("course.md") else {
            return;
        };
        let mut notes = Notes::new(file);
        let ids: Vec<&str> = modules
            .iter()
            .flat_map(|module| &module.items)
            .map(|item| item.id.as_str())
            .collect();
        let olds = head.renamed.iter().map(|(old, _)| old).chain(&head.removed);
        let mut seen: Vec<&ItemId> = Vec::new();
        for old in olds {
            if ids.contains(&old.value.as_str()) {
                notes.add(
                    Code::ItemStillThere,
                    old.range.clone(),
                    format!("the course still has the item `{}`", old.value),
                    "say this only of ids that earlier revisions had and this one has not",
                );
            }
            if seen.contains(&&old.value) {
                notes.add(
                    Code::InvalidValue,
                    old.range.clone(),
                    format!("what became of `{}` is said twice", old.value),
                    "keep one of the two",
                );
            }
            seen.push(&old.value);
        }
        for (_, new) in &head.renamed {
            // An item that could not be read has its own errors.
            let unread = layout.items().any(|item| item.slug == new.value.as_str());
            if !ids.contains(&new.value.as_str()) && !unread {
                notes.add(
                    Code::UnknownItem,
                    new.range.clone(),
                    format!("the course has no item `{}`", new.value),
                    suggest(new.value.as_str(), &ids),
                );
            }
        }
        self.found.append(&mut notes.found);
    }
}
