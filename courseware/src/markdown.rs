//! What check and rendering must agree on: the dialect, and the anchors of headings.

use std::collections::BTreeSet;

use pulldown_cmark::Options;

/// The dialect: CommonMark with what GitHub adds, and math.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
}

/// Gives headings their anchors the way Git hosts do.
#[derive(Default)]
pub(crate) struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    /// The anchor of a heading: the id its author gave it, or one made of its text.
    pub(crate) fn of(&mut self, id: Option<&str>, text: &str) -> String {
        let wanted = id.map_or_else(|| slug(text), ToOwned::to_owned);
        let wanted = if wanted.is_empty() {
            "section".to_owned()
        } else {
            wanted
        };
        let mut anchor = wanted.clone();
        let mut number = 1;
        while !self.taken.insert(anchor.clone()) {
            anchor = format!("{wanted}-{number}");
            number += 1;
        }
        anchor
    }
}

fn slug(text: &str) -> String {
    let kept = text.trim().chars().filter_map(|character| match character {
        ' ' | '-' => Some('-'),
        '_' => Some('_'),
        // Vowel signs and the like are neither letters nor digits, but part of a word.
        _ if character.is_alphanumeric()
            || unicode_normalization::char::is_combining_mark(character) =>
        {
            Some(character)
        }
        _ => None,
    });
    kept.flat_map(char::to_lowercase).take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_made_like_on_git_hosts_and_never_twice() {
        let mut anchors = Anchors::default();
        assert_eq!(
            anchors.of(None, "What DHIS2 is, in short"),
            "what-dhis2-is-in-short"
        );
        assert_eq!(
            anchors.of(None, "What DHIS2 is: in short"),
            "what-dhis2-is-in-short-1"
        );
        assert_eq!(anchors.of(None, "رجسٹر سے رپورٹ تک"), "رجسٹر-سے-رپورٹ-تک");
        assert_eq!(anchors.of(None, "?!"), "section");
        assert_eq!(anchors.of(Some("Own"), "Text"), "Own");
    }
}
