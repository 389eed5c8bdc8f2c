//! Crockford's base 32, as people write it down, read it out and mistype it.

/// Crockford's base 32: no I, L, O or U, so that nothing is mistaken for a digit and few words can be spelled.
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol for a value below 32; none for the five values that Crockford has further symbols for.
pub fn symbol(value: u128) -> Option<char> {
    let place = usize::try_from(value).ok()?;
    ALPHABET.get(place).map(|&byte| char::from(byte))
}

/// The value of a symbol as a person may write it.
pub fn value(written: char) -> Option<u128> {
    let plain = match written {
        'o' | 'O' => '0',
        'i' | 'I' | 'l' | 'L' => '1',
        other => digit(other).unwrap_or(other.to_ascii_uppercase()),
    };
    let place = ALPHABET
        .iter()
        .position(|&symbol| char::from(symbol) == plain)?;
    u128::try_from(place).ok()
}

/// The digit that was written, in whatever script.
pub fn digit(written: char) -> Option<char> {
    // Latin, Urdu (extended Arabic-Indic), Arabic and full-width digits, each a row of ten.
    ['0', '۰', '٠', '０']
        .into_iter()
        .filter_map(|zero| u32::from(written).checked_sub(u32::from(zero)))
        .find_map(|value| char::from_digit(value, 10))
}

/// What people put between groups, and the invisible marks that come along when something is copied from a page in
/// two directions.
pub fn is_separator(written: char) -> bool {
    written.is_whitespace()
        || matches!(
            written,
            '-' | '_' | '.' | 'ـ' | '۔'
                | '\u{00AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
                | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
                | '\u{FEFF}'
        )
}
