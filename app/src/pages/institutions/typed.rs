//! What is typed into the forms of this area, parsed at the edge.

use campus::people::InvalidName;
use campus::{BothLanguages, Line};
use language::Sentences;

use crate::components::FormErrors;

/// The line typed into a field that must be filled in.
pub(super) fn line<const LONGEST: usize>(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &str,
    typed: &str,
) -> Option<Line<LONGEST>> {
    let invalid = match Line::parse(typed) {
        Ok(line) => return Some(line),
        Err(invalid) => invalid,
    };
    errors.add(
        field,
        match invalid {
            InvalidName::Empty => sentences.institutions_error_empty(),
            InvalidName::TooLong => sentences.institutions_error_long(LONGEST),
            InvalidName::ForbiddenCharacter => sentences.institutions_error_character(),
            InvalidName::NoLetter => sentences.institutions_error_letter(),
        },
    );
    None
}

/// The same line typed in English and in Urdu, into fields that end in `_en` and `_ur`.
pub(super) fn both_languages<const LONGEST: usize>(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &str,
    (english, urdu): (&str, &str),
) -> Option<BothLanguages<LONGEST>> {
    let english = line(sentences, errors, &format!("{field}_en"), english);
    let urdu = line(sentences, errors, &format!("{field}_ur"), urdu);
    Some(BothLanguages {
        english: english?,
        urdu: urdu?,
    })
}

/// What `parse` makes of a field that may stay empty; `Some(None)` where it is.
pub(super) fn optional<T>(typed: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    match typed.trim() {
        "" => Some(None),
        typed => parse(typed).map(Some),
    }
}
