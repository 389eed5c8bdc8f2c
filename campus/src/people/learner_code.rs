//! Codes that institutions give their learners.

use crate::Moment;

/// A code as an institution writes it: 1 to 32 letters, digits, dashes, dots and slashes; capitals or small make no
/// difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnerCode(String);

/// A text that can't be a learner code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidLearnerCode;

const LONGEST: usize = 32;
/// Digits of a code that the platform draws.
const DRAWN: usize = 8;

impl LearnerCode {
    /// Reads what was typed.
    ///
    /// # Errors
    /// [`InvalidLearnerCode`] when it has other characters or is too long.
    pub fn parse(text: &str) -> Result<Self, InvalidLearnerCode> {
        let code: String = text
            .trim()
            .chars()
            .map(|written| {
                credentials::crockford::digit(written).unwrap_or(written.to_ascii_uppercase())
            })
            .collect();
        let fits = !code.is_empty()
            && code.len() <= LONGEST
            && code
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
        fits.then_some(Self(code)).ok_or(InvalidLearnerCode)
    }

    /// A code for a learner to whom the institution gave none.
    pub(crate) fn draw(moment: &mut Moment) -> Self {
        let digits = moment.bytes::<DRAWN>();
        Self(
            digits
                .iter()
                .map(|byte| char::from(b'0' + byte % 10))
                .collect(),
        )
    }

    /// The code without its institution.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is kept, and as it is written on a slip: behind the word of the institution that gave it.
    pub fn of(&self, institution: &str) -> String {
        format!("{institution}:{}", self.0)
    }
}

/// What a text may mean that was typed to sign in with a code: `hsa:LHW-12`, `HSA LHW-12`, or `LHW-12` alone, which can
/// be the code of any institution. All the forms under which the code may be kept.
pub(crate) fn meant_by(typed: &str, institutions: &[String]) -> Vec<String> {
    let typed = typed.trim();
    let mut meant = vec![typed.to_owned()];
    for slug in institutions {
        let rest = typed
            .get(..slug.len())
            .filter(|head| head.eq_ignore_ascii_case(slug))
            .and_then(|_| typed.get(slug.len()..))
            .and_then(|rest| rest.strip_prefix([':', ' ', '/', '-', '.', '_']));
        let codes = [Some(typed), rest].into_iter().flatten();
        meant.extend(
            codes
                .filter_map(|code| LearnerCode::parse(code).ok())
                .map(|code| code.of(slug)),
        );
    }
    meant
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_brought_into_one_form() {
        let parsed = |text: &str| LearnerCode::parse(text).map(|code| code.0);
        assert_eq!(parsed(" lhw-12 ").as_deref(), Ok("LHW-12"));
        assert_eq!(parsed("LHW-۱۲").as_deref(), Ok("LHW-12"));
        for text in ["", " ", "a b", "hsa:1", "ثنا", "a\u{202e}", &"1".repeat(33)] {
            assert_eq!(parsed(text), Err(InvalidLearnerCode), "{text}");
        }
    }

    #[test]
    fn a_code_is_understood_with_and_without_its_institution() {
        let institutions = ["hsa".to_owned(), "lums".to_owned()];
        for typed in [
            "hsa:lhw-12",
            "HSA LHW-12",
            "hsa-LHW-12",
            "hsa/lhw-12",
            "LHW-12",
        ] {
            let meant = meant_by(typed, &institutions);
            assert!(
                meant.contains(&"hsa:LHW-12".to_owned()),
                "{typed} {meant:?}"
            );
        }
        assert!(!meant_by("lums:LHW-12", &institutions).contains(&"hsa:LHW-12".to_owned()));
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(text in any::<String>()) {
            let institutions = ["hsa".to_owned()];
            meant_by(&text, &institutions);
            meant_by(&format!("hsa{text}"), &institutions);
        }
    }
}
