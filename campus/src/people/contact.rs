//! Names and addresses, parsed at the edge.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup};
use icu_properties::{CodePointMapData, CodePointSetData};

/// A name as a person writes it: any script, 1 to 200 characters, no control or direction-overriding ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// Why a text can't be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidName {
    /// Nothing was written.
    Empty,
    /// More than 200 characters.
    TooLong,
    /// A line break, a control character, one that can't be seen or turns the direction of what follows, or a heap
    /// of marks on one letter.
    ForbiddenCharacter,
    /// Digits, signs and marks only.
    NoLetter,
}

const LONGEST_NAME: usize = 200;
/// Marks on one letter: Urdu may carry two or three, and a heap of them runs over the lines around it.
const MOST_MARKS: usize = 4;

impl PersonName {
    /// Trims, folds white space, and checks.
    ///
    /// # Errors
    /// [`InvalidName`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, InvalidName> {
        readable_line(text, LONGEST_NAME).map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// A line with a letter in it that shows what it says: trimmed, white space folded.
pub(crate) fn readable_line(text: &str, longest: usize) -> Result<String, InvalidName> {
    if text.chars().any(is_forbidden_in_names) || has_heap_of_marks(text) {
        return Err(InvalidName::ForbiddenCharacter);
    }
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match folded.chars().count() {
        0 => Err(InvalidName::Empty),
        count if count > longest => Err(InvalidName::TooLong),
        _ if !folded.chars().any(is_letter) => Err(InvalidName::NoLetter),
        _ => Ok(folded),
    }
}

/// Control characters, and whatever Unicode calls ignorable: characters that show nothing, or embed, override or
/// isolate a direction (Unicode TR 36, 3.1). In a name they could make a certificate read as something else. The
/// zero-width joiner and non-joiner stay: Urdu needs them.
pub(crate) fn is_forbidden_in_names(character: char) -> bool {
    let joins = matches!(character, '\u{200C}' | '\u{200D}');
    // What stands where bytes were no text, and what every font draws as it likes.
    let says_nothing =
        character == '\u{FFFD}' || category(character) == GeneralCategory::PrivateUse;
    character.is_control()
        || says_nothing
        || matches!(character, '\u{2028}' | '\u{2029}')
        || (!joins && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character))
}

fn category(character: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(character)
}

fn is_letter(character: char) -> bool {
    GeneralCategoryGroup::Letter.contains(category(character))
}

fn has_heap_of_marks(text: &str) -> bool {
    let mut marks = 0;
    text.chars().any(|character| {
        let is_mark = GeneralCategoryGroup::Mark.contains(category(character));
        marks = if is_mark { marks + 1 } else { 0 };
        marks > MOST_MARKS
    })
}

/// An email address in its normal form: trimmed, lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

/// Why a text can't be an email address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidEmail {
    /// It isn't `something@host.domain`, or is too long.
    Shape,
    /// No address has this character. It may look like one that has its place there, as the Cyrillic а does.
    Character(char),
}

impl EmailAddress {
    /// Checks the shape only; whether it exists is proved by a mail that arrives.
    ///
    /// # Errors
    /// [`InvalidEmail`] when it isn't `something@host.domain` in ASCII of at most 254 characters.
    pub fn parse(text: &str) -> Result<Self, InvalidEmail> {
        let address = text.trim().to_ascii_lowercase();
        // What has no such sign is no address with a slip in it.
        if !address.contains(['@', '＠']) {
            return Err(InvalidEmail::Shape);
        }
        if let Some(strange) = address.chars().find(|c| !c.is_ascii_graphic()) {
            return Err(InvalidEmail::Character(strange));
        }
        let (local, domain) = address.rsplit_once('@').ok_or(InvalidEmail::Shape)?;
        let local_is_fine = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.bytes().all(|byte| {
                byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
            });
        let domain_is_fine = domain.contains('.')
            && domain.split('.').all(|label| {
                !label.is_empty()
                    && label.len() <= 63
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            });
        if address.len() <= 254 && local_is_fine && domain_is_fine {
            Ok(Self(address))
        } else {
            Err(InvalidEmail::Shape)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_any_script_are_names() {
        for name in ["Sana", "ثنا بی بی", "می‌خواهم", "O'Brien-Khan", "李"] {
            assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
        }
        assert_eq!(
            PersonName::parse("  Sana \u{a0} Bibi ").unwrap().as_str(),
            "Sana Bibi"
        );
    }

    #[test]
    fn what_is_no_name_is_told_apart() {
        assert_eq!(PersonName::parse(" \u{2003} "), Err(InvalidName::Empty));
        assert_eq!(
            PersonName::parse(&"a".repeat(201)),
            Err(InvalidName::TooLong)
        );
        assert!(PersonName::parse(&"م".repeat(200)).is_ok());
        for text in [
            "a\nb",
            "a\u{0}b",
            "a\u{202e}b",
            "a\u{2066}b",
            "San\u{FFFD}a",
            "San\u{E000}a",
            "San\u{10FFFD}a",
        ] {
            assert_eq!(
                PersonName::parse(text),
                Err(InvalidName::ForbiddenCharacter)
            );
        }
    }

    #[test]
    fn names_that_show_nothing_or_run_over_are_refused() {
        for text in [
            "\u{200B}",
            "\u{200F}\u{200E}",
            "\u{00AD}",
            "\u{3164}",
            "Sana\u{200B}Bibi",
            "Sana\u{E0041}",
            &format!("S{}", "\u{0301}".repeat(5)),
        ] {
            let parsed = PersonName::parse(text);
            assert_eq!(parsed, Err(InvalidName::ForbiddenCharacter), "{text:?}");
        }
        for text in ["\u{200C}", "\u{0301}", "12345", "...", "- -", "👩"] {
            assert_eq!(
                PersonName::parse(text),
                Err(InvalidName::NoLetter),
                "{text:?}"
            );
        }
        for name in ["مُحَمَّد", "Nguyễn", "می‌خواهم", "सना", "Sana 2"] {
            assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn addresses_are_brought_into_one_form() {
        let address = EmailAddress::parse(" Dr.Sana+DHIS2@Health.Gov.PK ").unwrap();
        assert_eq!(address.as_str(), "dr.sana+dhis2@health.gov.pk");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long_local = format!("{}@example.org", "a".repeat(65));
        let long = format!("a@{}.org", ["b".repeat(60).as_str(); 5].join("."));
        for text in [
            "",
            "@",
            "sana",
            "sana@",
            "@example.org",
            "sana@example",
            "a b@example.org",
            "a..b@example.org",
            ".a@example.org",
            "a.@example.org",
            "a@-example.org",
            "a@example-.org",
            "a@example..org",
            "a@b@example.org",
            "a@example.org\r\nBcc: x@y.z",
            "<a@example.org>",
            "ثنا@example.org",
            &long_local,
            &long,
        ] {
            assert!(EmailAddress::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_character_that_only_looks_right_is_named() {
        for (text, strange) in [
            ("s\u{430}na@example.org", '\u{430}'),
            ("sana@exаmple.org", 'а'),
            ("sana@example\u{202e}.org", '\u{202e}'),
            ("sana bibi@example.org", ' '),
            ("sana＠example.org", '＠'),
        ] {
            let parsed = EmailAddress::parse(text);
            assert_eq!(parsed, Err(InvalidEmail::Character(strange)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn parsing_never_panics_and_its_result_parses_to_itself(text in any::<String>()) {
            if let Ok(name) = PersonName::parse(&text) {
                prop_assert!((1..=200).contains(&name.as_str().chars().count()));
                prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name.clone()));
            }
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address.clone()));
            }
        }

        #[test]
        fn addresses_that_pass_can_stand_in_a_mail_header(
            local in "[ -~]{0,12}", domain in "[ -~]{0,12}"
        ) {
            if let Ok(address) = EmailAddress::parse(&format!("{local}@{domain}")) {
                let fits = address.as_str().bytes().all(|byte| {
                    byte.is_ascii_graphic() && !b"<>()[],;:\\\"".contains(&byte)
                });
                prop_assert!(fits, "{}", address.as_str());
            }
        }
    }
}
