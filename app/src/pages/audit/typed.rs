//! What is looked for, as it stands in the address.

use campus::audit::{By, Day, EntryId, PageAt, Search, Subject, What};
use language::Sentences;
use serde::Deserialize;

use crate::components::FormErrors;

/// The fields of the form, and which page of what they find.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) what: String,
    pub(super) by: String,
    pub(super) about: String,
    pub(super) from: String,
    pub(super) until: String,
    older_than: String,
    newer_than: String,
}

impl Typed {
    /// What is meant; what can't be meant is said at its field.
    pub(super) fn parse(&self, sentences: &Sentences, errors: &mut FormErrors) -> Search {
        let wrong_choice = || sentences.audit_error_choice();
        let wrong_day = || sentences.audit_error_day();
        let what = read("what", &self.what, What::parse, wrong_choice, errors);
        let by = read("by", &self.by, By::parse, wrong_choice, errors);
        let about = read("about", &self.about, Subject::parse, wrong_choice, errors);
        let from = read("from", &self.from, Day::parse, wrong_day, errors);
        let until = read("until", &self.until, Day::parse, wrong_day, errors);
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            errors.add("until", sentences.audit_error_until());
        }
        Search {
            what,
            by,
            about,
            from,
            until,
            page: self.page(),
        }
    }

    /// What is no number names no entry: then it is the first page.
    fn page(&self) -> PageAt {
        if let Ok(id) = self.older_than.parse() {
            return PageAt::OlderThan(EntryId(id));
        }
        match self.newer_than.parse() {
            Ok(id) => PageAt::NewerThan(EntryId(id)),
            Err(_) => PageAt::Newest,
        }
    }
}

/// An empty field asks for nothing.
fn read<T>(
    field: &'static str,
    typed: &str,
    parse: fn(&str) -> Option<T>,
    wrong: impl FnOnce() -> String,
    errors: &mut FormErrors,
) -> Option<T> {
    if typed.trim().is_empty() {
        return None;
    }
    let parsed = parse(typed);
    if parsed.is_none() {
        errors.add(field, wrong());
    }
    parsed
}

/// The address of this search: every part of it is made of letters, digits and hyphens.
pub(super) fn address(base: &str, search: &Search) -> String {
    let page = match search.page {
        PageAt::Newest => None,
        PageAt::OlderThan(id) => Some(("older_than", id.to_string())),
        PageAt::NewerThan(id) => Some(("newer_than", id.to_string())),
    };
    let parts = [
        search.what.map(|what| ("what", what.key())),
        search.by.map(|by| ("by", by.key())),
        search.about.map(|about| ("about", about.key())),
        search.from.map(|day| ("from", day.to_string())),
        search.until.map(|day| ("until", day.to_string())),
        page,
    ];
    let query: Vec<_> = parts
        .into_iter()
        .flatten()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    match query.is_empty() {
        true => base.to_owned(),
        false => format!("{base}?{}", query.join("&")),
    }
}
