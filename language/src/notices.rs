//! The wordings that people agree to. Each version stays for good, in both languages, since what somebody agreed to must
//! still be readable years later: a released file never changes, which `xtask/tests/rooms/notices.rs` holds by its digest.
//! What is to be said otherwise becomes a new version.
//!
//! A file is plain text, a line a paragraph. A line begins with `+` where it says what changed since the version before,
//! with `#` for the title, `>` for the lead, `##` for a heading and `-` for an item of a list.

/// One version, in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// Its date.
    pub version: &'static str,
    english: &'static str,
    urdu: &'static str,
}

/// A part of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticePart {
    /// What the whole is called.
    Title(&'static str),
    /// What it is about.
    Lead(&'static str),
    /// What the next parts are about.
    Heading(&'static str),
    /// A paragraph.
    Paragraph(&'static str),
    /// An item of a list.
    Item(&'static str),
}

/// Every version of the privacy notice, the newest last.
pub const PRIVACY_NOTICES: &[Notice] = &[
    Notice {
        version: "2026-11-25",
        english: include_str!("../notices/privacy/2026-11-25.en.txt"),
        urdu: include_str!("../notices/privacy/2026-11-25.ur.txt"),
    },
    Notice {
        version: "2026-11-26",
        english: include_str!("../notices/privacy/2026-11-26.en.txt"),
        urdu: include_str!("../notices/privacy/2026-11-26.ur.txt"),
    },
];

/// The privacy notice of this version.
pub fn privacy_notice(version: &str) -> Option<Notice> {
    let mut notices = PRIVACY_NOTICES.iter().copied();
    notices.find(|notice| notice.version == version)
}

impl Notice {
    /// What it says in the language with this code; in English where there is no such language.
    pub fn parts(self, code: &str) -> impl Iterator<Item = NoticePart> {
        self.lines(code).filter_map(|line| {
            Some(match line.split_once(' ') {
                Some(("+", _)) => return None,
                Some(("#", text)) => NoticePart::Title(text),
                Some((">", text)) => NoticePart::Lead(text),
                Some(("##", text)) => NoticePart::Heading(text),
                Some(("-", text)) => NoticePart::Item(text),
                _ => NoticePart::Paragraph(line),
            })
        })
    }

    /// What changed since the version before, each in a sentence.
    pub fn changes(self, code: &str) -> impl Iterator<Item = &'static str> {
        self.lines(code).filter_map(|line| line.strip_prefix("+ "))
    }

    fn lines(self, code: &str) -> impl Iterator<Item = &'static str> {
        let text = match code {
            "ur" => self.urdu,
            _ => self.english,
        };
        text.lines().filter(|line| !line.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether two parts are of the same kind.
    fn alike(one: NoticePart, other: NoticePart) -> bool {
        std::mem::discriminant(&one) == std::mem::discriminant(&other)
    }

    #[test]
    fn both_languages_say_the_same_in_the_same_places() {
        for notice in PRIVACY_NOTICES {
            let (english, urdu): (Vec<_>, Vec<_>) =
                (notice.parts("en").collect(), notice.parts("ur").collect());
            assert_eq!(english.len(), urdu.len(), "{}", notice.version);
            for (one, other) in english.iter().zip(&urdu) {
                assert!(alike(*one, *other), "{one:?} {other:?}");
            }
            assert_eq!(notice.changes("en").count(), notice.changes("ur").count());
            assert!(matches!(english[0], NoticePart::Title(_)));
        }
    }

    #[test]
    fn versions_are_dates_in_their_order_and_say_what_changed() {
        for pair in PRIVACY_NOTICES.windows(2) {
            assert!(pair[0].version < pair[1].version);
            assert!(pair[1].changes("en").count() > 0, "{}", pair[1].version);
        }
    }
}
