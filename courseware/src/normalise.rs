//! Typed text made comparable: Urdu keyboards, Arabic keyboards and phones that correct by themselves
//! write the same word in several ways.

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

/// The line of a numeric key: `90 ± 0.5 %`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyNumber {
    pub(crate) value: Decimal,
    /// None where the line says nothing of it.
    pub(crate) tolerance: Option<Decimal>,
    pub(crate) unit: Option<String>,
}

/// Reads a number, perhaps a tolerance, perhaps a unit.
pub(crate) fn key_number(line: &str) -> Option<KeyNumber> {
    let line = ["±", "+/-", "+-"]
        .iter()
        .find_map(|sign| line.split_once(sign))
        .map_or((line, None), |(value, rest)| (value, Some(rest)));
    let (value, tolerance, unit) = match line {
        (value, Some(rest)) => {
            let (tolerance, unit) = split_unit(rest);
            (value, Some(decimal(&plain(tolerance))?), unit)
        }
        (value, None) => {
            let (value, unit) = split_unit(value);
            (value, None, unit)
        }
    };
    let value = decimal(&plain(value))?;
    let unit = unit.trim();
    let sound = unit.chars().count() <= 30
        && !unit.chars().any(char::is_numeric)
        && !tolerance.is_some_and(|tolerance| tolerance.is_sign_negative());
    sound.then(|| KeyNumber {
        value,
        tolerance,
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
    })
}

/// Cuts after the last digit.
fn split_unit(text: &str) -> (&str, &str) {
    let cut = text
        .char_indices()
        .rfind(|(_, character)| digit(*character).is_some());
    let cut = cut.map_or(0, |(at, character)| at + character.len_utf8());
    text.split_at_checked(cut).unwrap_or((text, ""))
}

/// The number that somebody typed: in any digits, perhaps with the unit that stands beside the field,
/// or with a percent sign where there is no other unit.
pub(crate) fn number(typed: &str, unit: Option<&str>) -> Option<Decimal> {
    let (number, rest) = split_unit(typed);
    let rest = text(rest, false);
    let percent = ["%", "percent", "per cent", "فیصد"].contains(&rest.as_str());
    let fits = match unit {
        _ if rest.is_empty() => true,
        Some(unit) => rest == text(unit, false) || (percent && text(unit, false) == "%"),
        None => percent,
    };
    if fits { decimal(&plain(number)) } else { None }
}

fn digit(character: char) -> Option<char> {
    let value = match character {
        '0'..='9' => return Some(character),
        '\u{660}'..='\u{669}' => u32::from(character) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(character) - 0x6f0,
        '\u{ff10}'..='\u{ff19}' => u32::from(character) - 0xff10,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// A number in plain signs: ASCII digits, `.` and `,`, `-` and single spaces.
fn plain(text: &str) -> String {
    let signs = text
        .chars()
        .filter(|character| !invisible(*character))
        .map(|character| match character {
            '\u{66b}' => '.',
            '\u{66c}' | '\u{60c}' => ',',
            '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
            _ if character.is_whitespace() => ' ',
            _ => digit(character).unwrap_or(character),
        });
    signs.collect::<String>().trim().to_owned()
}

/// How many significant figures somebody typed, the fewest and the most it can be: the zeros at the end of a whole number
/// may count or not. A zero is written with as many as one likes.
pub(crate) fn figures(typed: &str) -> Option<(usize, usize)> {
    let (number, _) = split_unit(typed);
    let text = decimal_text(&plain(number))?;
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits = format!("{}{fraction}", whole.trim_start_matches('-'));
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some((1, usize::MAX));
    }
    let fewest = if fraction.is_empty() {
        digits.trim_end_matches('0').len()
    } else {
        digits.len()
    };
    Some((fewest, digits.len()))
}

/// Reads a number in plain signs.
fn decimal(plain: &str) -> Option<Decimal> {
    Decimal::from_str_exact(&decimal_text(plain)?).ok()
}

/// A number in plain signs as digits and a point. A single comma followed by three digits separates thousands, any
/// other single comma is a decimal mark; groups may be of three or, as in lakh, of two and three.
fn decimal_text(plain: &str) -> Option<String> {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", plain.strip_prefix('+').unwrap_or(plain).trim_start()),
    };
    let (whole, fraction) = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) if comma > point => split_mark(digits, ',')?,
        (Some(_), _) => split_mark(digits, '.')?,
        (None, Some(_)) if grouped(digits, ',').is_some() => (digits, ""),
        (None, Some(_)) => split_mark(digits, ',')?,
        (None, None) => (digits, ""),
    };
    let whole = [',', '.', ' ']
        .into_iter()
        .find_map(|mark| grouped(whole, mark))
        .or_else(|| all_digits(whole).then(|| whole.to_owned()))?;
    if !all_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { &whole };
    Some(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    })
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The parts around a decimal mark that is there once.
fn split_mark(digits: &str, mark: char) -> Option<(&str, &str)> {
    let (whole, fraction) = digits.split_once(mark)?;
    (!fraction.contains(mark)).then_some((whole, fraction))
}

/// The digits of a number whose groups are sound.
fn grouped(number: &str, mark: char) -> Option<String> {
    let groups: Vec<&str> = number.split(mark).collect();
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    let sound = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && last.len() == 3
        && (middle.iter().all(|group| group.len() == 3)
            || (first.len() <= 2 && middle.iter().all(|group| group.len() == 2)))
        && groups.iter().all(|group| all_digits(group));
    sound.then(|| groups.concat())
}

/// Marks that are not seen: direction, joining, and the soft hyphen.
fn invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Vowel signs and other marks over or under Arabic letters, and the stroke that lengthens a word.
fn vowel_sign(character: char) -> bool {
    matches!(character, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

/// What somebody typed, without the differences that don't matter.
pub(crate) fn text(typed: &str, case_sensitive: bool) -> String {
    let letters = typed
        .nfkc()
        .filter(|character| !invisible(*character) && !vowel_sign(*character))
        .map(|character| match character {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ة' => 'ۃ',
            'ه' | 'ە' => 'ہ',
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '٪' => '%',
            _ => digit(character).unwrap_or(character),
        });
    let letters: String = letters.collect();
    // Capitals first: some small letters have the same capital.
    let letters = if case_sensitive {
        letters
    } else {
        letters.to_uppercase().to_lowercase()
    };
    let words = letters.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_end_matches(['.', '۔', ' ']).to_owned()
}
