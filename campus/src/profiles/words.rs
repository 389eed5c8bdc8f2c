//! A few words that a person writes about themselves.

use crate::people::is_forbidden_in_names;

/// One line of 1 to 200 characters, without control and direction-overriding ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

/// Why a text can't be such a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidWords {
    /// More characters than there is room for.
    TooLong,
    /// A line break, a control character, or one that can't be seen or turns the direction of what follows.
    ForbiddenCharacter,
}

impl Words {
    /// The most characters.
    pub const LONGEST: usize = 200;

    /// Trims, folds white space, and checks; none where nothing was written.
    ///
    /// # Errors
    /// [`InvalidWords`] says what to mend.
    pub fn parse(text: &str) -> Result<Option<Self>, InvalidWords> {
        Self::parse_within(text, Self::LONGEST)
    }

    /// The same, with room for this many characters.
    ///
    /// # Errors
    /// [`InvalidWords`] says what to mend.
    pub fn parse_within(text: &str, longest: usize) -> Result<Option<Self>, InvalidWords> {
        if text.chars().any(is_forbidden_in_names) {
            return Err(InvalidWords::ForbiddenCharacter);
        }
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match folded.chars().count() {
            0 => Ok(None),
            count if count > longest => Err(InvalidWords::TooLong),
            _ => Ok(Some(Self(folded))),
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_none_and_too_much_is_refused() {
        assert_eq!(Words::parse(" \u{a0} "), Ok(None));
        let longest = "ا".repeat(200);
        assert!(Words::parse(&longest).unwrap().is_some());
        assert_eq!(
            Words::parse(&format!("{longest}a")),
            Err(InvalidWords::TooLong)
        );
        for text in ["a\nb", "a\u{202e}b", "\u{0}", "a\u{200b}"] {
            assert_eq!(Words::parse(text), Err(InvalidWords::ForbiddenCharacter));
        }
    }

    proptest! {
        #[test]
        fn what_passes_parses_to_itself(text in any::<String>()) {
            if let Ok(Some(words)) = Words::parse(&text) {
                prop_assert_eq!(Words::parse(words.as_str()), Ok(Some(words.clone())));
            }
        }
    }
}
