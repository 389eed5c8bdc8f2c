//! Quizzes that ask before a part of the course what another asks after it.

use super::code::Code;
use super::notes::{Notes, suggest};
use super::{Checker, layout};
use crate::model::{Item, Module};

impl Checker<'_> {
    /// Complains about pre-tests of what is no other quiz of the course.
    pub(super) fn pre_tests(&mut self, modules: &[Module], layout: &layout::Layout) {
        let items: Vec<&Item> = modules.iter().flat_map(|module| &module.items).collect();
        for (path, (of, range)) in std::mem::take(&mut self.pre_tests) {
            let Some(file) = self.texts.get(&path) else {
                continue;
            };
            let others: Vec<&str> = items
                .iter()
                .filter(|item| item.quiz().is_some() && item.path != path)
                .map(|item| item.id.as_str())
                .collect();
            let read = items.iter().any(|item| item.id == of);
            // A quiz that could not be read has its own errors.
            let unread = !read && layout.items().any(|item| item.slug == of.as_str());
            if others.contains(&of.as_str()) || unread {
                continue;
            }
            let mut notes = Notes::new(file);
            let message = format!("`{of}` is no other quiz of this course");
            let help = suggest(of.as_str(), &others);
            notes.add(Code::UnknownQuiz, range, message, help);
            self.found.append(&mut notes.found);
        }
    }
}
