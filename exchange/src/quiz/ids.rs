//! Ids for questions that have none, or one that is not ours.

use std::collections::BTreeSet;

use crate::question::Imported;

/// The ids that are taken.
#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// The id that it had, or one made of its title, or its number; never one that is taken.
    pub(super) fn of(&mut self, question: &Imported, number: u32) -> String {
        let made = [question.id.as_deref(), question.title.as_deref()]
            .into_iter()
            .flatten()
            .map(slug)
            .find(|slug| !slug.is_empty())
            .unwrap_or_else(|| format!("question-{number}"));
        let mut id = made.clone();
        let mut more = 2;
        while !self.0.insert(id.clone()) {
            id = format!("{made}-{more}");
            more += 1;
        }
        id
    }
}

/// Small Latin letters and digits with single hyphens between them; short enough that a number can follow.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for sign in text.chars() {
        if slug.len() >= 50 {
            break;
        }
        if sign.is_ascii_alphanumeric() {
            slug.push(sign.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
