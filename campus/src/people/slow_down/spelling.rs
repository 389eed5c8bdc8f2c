//! One count for all spellings of an account.

use crate::people::EmailAddress;

/// Digits of a telephone number without the country, which is typed in many ways.
const LAST_DIGITS: usize = 10;

/// What was typed, so that whatever finds the same person has the same count. Coarser than the look-up, and the same
/// for accounts that don't exist.
pub(super) fn of_account(typed: &str) -> String {
    if let Ok(email) = EmailAddress::parse(typed) {
        return email.as_str().to_owned();
    }
    let plain: String = typed
        .chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(|character| western(character).to_lowercase())
        .collect();
    if plain.bytes().all(|byte| byte.is_ascii_digit()) {
        plain[plain.len().saturating_sub(LAST_DIGITS)..].to_owned()
    } else {
        plain
    }
}

/// The digits of Urdu and Arabic as those of English.
fn western(character: char) -> char {
    let digit = match character {
        '\u{6F0}'..='\u{6F9}' => u32::from(character) - 0x6F0,
        '\u{660}'..='\u{669}' => u32::from(character) - 0x660,
        _ => return character,
    };
    char::from_digit(digit, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::of_account;

    #[test]
    fn spellings_of_one_account_are_one() {
        for spellings in [
            &["sana@example.org", " SANA@Example.org "][..],
            &["HSA-2027-001", "hsa 2027 001", "HSA2027001"],
            &[
                "+92 300 1234567",
                "0300-1234567",
                "۰۳۰۰۱۲۳۴۵۶۷",
                "00923001234567",
            ],
        ] {
            for spelling in spellings {
                assert_eq!(of_account(spelling), of_account(spellings[0]), "{spelling}");
            }
        }
        assert_ne!(of_account("HSA-1"), of_account("HSA-2"));
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(text in any::<String>()) {
            prop_assert_eq!(of_account(&text), of_account(&format!(" {text} ")));
        }
    }
}
