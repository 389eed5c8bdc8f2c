//! What is typed into the forms of this area, parsed at the edge.

use campus::Line;
use campus::people::InvalidName;
use language::Sentences;

use crate::components::FormErrors;

/// The line typed into a field that must be filled in; `empty` is said where it is not.
pub(super) fn line<const LONGEST: usize>(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &str,
    typed: &str,
    empty: String,
) -> Option<Line<LONGEST>> {
    let invalid = match Line::parse(typed) {
        Ok(line) => return Some(line),
        Err(invalid) => invalid,
    };
    errors.add(
        field,
        match invalid {
            InvalidName::Empty => empty,
            InvalidName::TooLong => sentences.institutions_error_long(LONGEST),
            InvalidName::ForbiddenCharacter => sentences.institutions_error_character(),
            InvalidName::NoLetter => sentences.institutions_error_letter(),
        },
    );
    None
}

/// The title typed into its field.
pub(super) fn title<const LONGEST: usize>(
    sentences: &Sentences,
    errors: &mut FormErrors,
    typed: &str,
) -> Option<Line<LONGEST>> {
    let empty = sentences.authoring_error_title();
    line(sentences, errors, "title", typed, empty)
}

/// The id typed into a field.
pub(super) fn id<T: std::str::FromStr>(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &str,
    typed: &str,
) -> Option<T> {
    let parsed = typed.trim().parse().ok();
    if parsed.is_none() {
        errors.add(field, sentences.authoring_error_id());
    }
    parsed
}
