//! Names and addresses, parsed at the edge.

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
    /// A line break, a control character or one that turns the direction of what follows.
    ForbiddenCharacter,
}

const LONGEST_NAME: usize = 200;

impl PersonName {
    /// Trims, folds white space, and checks.
    ///
    /// # Errors
    /// [`InvalidName`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, InvalidName> {
        if text.chars().any(is_forbidden_in_names) {
            return Err(InvalidName::ForbiddenCharacter);
        }
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match folded.chars().count() {
            0 => Err(InvalidName::Empty),
            count if count > LONGEST_NAME => Err(InvalidName::TooLong),
            _ => Ok(Self(folded)),
        }
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

/// Control characters, and the marks that embed, override or isolate a direction (Unicode TR 36, 3.1): in a name
/// they could make a certificate read as something else. The zero-width non-joiner stays: Urdu needs it.
fn is_forbidden_in_names(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// An email address in its normal form: trimmed, lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

/// A text that can't be an email address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidEmail;

impl EmailAddress {
    /// Checks the shape only; whether it exists is proved by a mail that arrives.
    ///
    /// # Errors
    /// [`InvalidEmail`] when it isn't `something@host.domain` in ASCII of at most 254 characters.
    pub fn parse(text: &str) -> Result<Self, InvalidEmail> {
        let address = text.trim().to_ascii_lowercase();
        let (local, domain) = address.rsplit_once('@').ok_or(InvalidEmail)?;
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
            Err(InvalidEmail)
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
        for text in ["a\nb", "a\u{0}b", "a\u{202e}b", "a\u{2066}b"] {
            assert_eq!(
                PersonName::parse(text),
                Err(InvalidName::ForbiddenCharacter)
            );
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
            assert_eq!(EmailAddress::parse(text), Err(InvalidEmail), "{text}");
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
