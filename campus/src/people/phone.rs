//! Telephone numbers, parsed at the edge.

use std::str::FromStr;

use phonenumber::country;

/// The country whose numbers may be written without its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region(country::Id);

impl Region {
    /// Where Seekh is at home.
    pub const PAKISTAN: Self = Self(country::Id::PK);

    /// The country with this code of two letters (ISO 3166-1): `PK`.
    pub fn parse(code: &str) -> Option<Self> {
        country::Id::from_str(&code.to_ascii_uppercase())
            .ok()
            .map(Self)
    }
}

/// A telephone number in its normal form, E.164: `+923001234567`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

/// A text that can't be a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPhone;

/// Digits in E.164 at the most, and some for what stands before them when one dials.
const MOST_DIGITS: usize = 20;

impl PhoneNumber {
    /// Reads a number as people write it: with or without the country's code, `0092` for `+92`, spaces, dashes and
    /// brackets, digits in Urdu or Arabic script.
    ///
    /// # Errors
    /// [`InvalidPhone`] when no country has such a number.
    pub fn parse(text: &str, region: Region) -> Result<Self, InvalidPhone> {
        let plain = plain(text)?;
        [plain.clone(), format!("+{plain}")]
            .into_iter()
            // `92300…` is how many write the number of a Pakistani mobile, and it is no number without its plus.
            .filter(|written| !written.starts_with("++"))
            .find_map(|written| e164(&written, region))
            .map(Self)
            .ok_or(InvalidPhone)
    }

    /// A number as the database keeps it.
    ///
    /// # Errors
    /// [`InvalidPhone`] when it isn't one.
    pub fn from_e164(text: &str) -> Result<Self, InvalidPhone> {
        let digits = text.strip_prefix('+').ok_or(InvalidPhone)?;
        let fits = (7..=15).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0');
        fits.then(|| Self(text.to_owned())).ok_or(InvalidPhone)
    }

    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Digits, and a plus before them where one was written.
fn plain(text: &str) -> Result<String, InvalidPhone> {
    let mut plain = String::new();
    for written in text.chars().filter(|written| !is_between(*written)) {
        match credentials::crockford::digit(written) {
            Some(digit) => plain.push(digit),
            None if matches!(written, '+' | '＋') && plain.is_empty() => plain.push('+'),
            None => return Err(InvalidPhone),
        }
        if plain.len() > MOST_DIGITS {
            return Err(InvalidPhone);
        }
    }
    match plain.strip_prefix("00") {
        Some(abroad) => Ok(format!("+{abroad}")),
        None => Ok(plain),
    }
}

fn is_between(written: char) -> bool {
    credentials::crockford::is_separator(written) || matches!(written, '(' | ')' | '/')
}

fn e164(written: &str, region: Region) -> Option<String> {
    let number = phonenumber::parse(Some(region.0), written).ok()?;
    if !phonenumber::is_valid(&number) {
        return None;
    }
    let text = number.format().mode(phonenumber::Mode::E164).to_string();
    PhoneNumber::from_e164(&text).ok().map(|number| number.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Option<String> {
        PhoneNumber::parse(text, Region::PAKISTAN)
            .ok()
            .map(|number| number.0)
    }

    #[test]
    fn every_way_of_writing_a_pakistani_number_is_one_number() {
        for text in [
            "03001234567",
            "0300-1234567",
            "0300 123 4567",
            "(0300) 1234567",
            "+92 300 1234567",
            "+92-300-123-4567",
            "+92 (0)300 1234567",
            "0092 300 1234567",
            "923001234567",
            "3001234567",
            "۰۳۰۰-۱۲۳۴۵۶۷",
            "٠٣٠٠١٢٣٤٥٦٧",
            "＋９２３００１２３４５６７",
            "\u{2068}0300\u{a0}1234567\u{2069}",
            "\u{202a}+92 300 1234567\u{202c}",
        ] {
            assert_eq!(parse(text).as_deref(), Some("+923001234567"), "{text}");
        }
        assert_eq!(parse("042-35608000").as_deref(), Some("+924235608000"));
    }

    #[test]
    fn numbers_of_other_countries_are_numbers_with_their_code() {
        assert_eq!(parse("+971 50 123 4567").as_deref(), Some("+971501234567"));
        assert_eq!(parse("0044 20 7946 0958").as_deref(), Some("+442079460958"));
        let region = Region::parse("gb").unwrap();
        let number = PhoneNumber::parse("020 7946 0958", region).unwrap();
        assert_eq!(number.as_str(), "+442079460958");
        assert_eq!(Region::parse("Pakistan"), None);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "+",
            "0",
            "0300",
            "0300123456",
            "030012345678",
            "+92",
            "0300-CALL-ME",
            "0300 1234567 ext 5",
            "sana@example.org",
            "++923001234567",
            "0300+1234567",
            "+00000000000",
            "03001234567;phone-context=example",
            "tel:+923001234567",
            &"9".repeat(1_000_000),
            "\u{0}",
        ] {
            assert_eq!(
                parse(text),
                None,
                "{}",
                text.chars().take(40).collect::<String>()
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_mobile_number_survives_what_stands_between_its_digits(
            network in 0_u32..50, rest in 0_u32..10_000_000, gaps in "[ ()./-]{0,6}", style in 0_usize..4,
        ) {
            let national = format!("3{network:02}{rest:07}");
            let head = ["0", "+92", "0092", "92"][style];
            let written: String = format!("{head}{national}");
            let mut spread = String::new();
            let mut gaps = gaps.chars();
            for character in written.chars() {
                spread.push(character);
                spread.extend(gaps.next());
            }
            let (plain, spread) = (parse(&written), parse(&spread));
            prop_assert_eq!(&plain, &spread);
            if let Some(number) = plain {
                prop_assert_eq!(number, format!("+92{national}"));
            }
        }

        #[test]
        fn no_text_makes_parsing_panic_and_its_result_parses_to_itself(text in "[+0-9۰-۹ ().-]{0,24}|.{0,24}") {
            if let Some(number) = parse(&text) {
                prop_assert!(number.len() <= 16 && number.starts_with('+'));
                let again = parse(&number);
                prop_assert_eq!(again.as_deref(), Some(number.as_str()));
                let kept = PhoneNumber::from_e164(&number).unwrap();
                prop_assert_eq!(kept.as_str(), number);
            }
        }
    }
}
