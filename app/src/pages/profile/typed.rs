//! What people type into the forms of this area, parsed at the edge.

use axum::http::StatusCode;
use campus::people::InvalidName;
use campus::profiles::{InvalidWords, Words};
use language::Sentences;
use time::Date;
use time::macros::format_description;

use crate::components::FormErrors;
use crate::web::Page;

/// A line of words; `None` where it is wrong, and the error is added.
pub(super) fn words(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &'static str,
    typed: &str,
    longest: usize,
) -> Option<Words> {
    match Words::parse_within(typed, longest) {
        Ok(words) => words,
        Err(invalid) => {
            errors.add(field, invalid_words(sentences, invalid));
            None
        }
    }
}

/// What is wrong with a line of words.
pub(super) fn invalid_words(sentences: &Sentences, invalid: InvalidWords) -> String {
    match invalid {
        InvalidWords::TooLong => sentences.profile_error_long(),
        InvalidWords::ForbiddenCharacter => sentences.profile_error_character(),
    }
}

/// What is wrong with a name.
pub(super) fn invalid_name(sentences: &Sentences, invalid: InvalidName) -> String {
    match invalid {
        InvalidName::Empty => sentences.people_error_name_empty(),
        InvalidName::TooLong => sentences.people_error_name_long(),
        InvalidName::ForbiddenCharacter => sentences.people_error_name_character(),
        InvalidName::NoLetter => sentences.people_error_name_letter(),
    }
}

/// A day as browsers send it; none where nothing was chosen or it is wrong, and then the error is added.
pub(super) fn day(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &'static str,
    typed: &str,
) -> Option<Date> {
    if typed.trim().is_empty() {
        return None;
    }
    let parsed = Date::parse(typed.trim(), format_description!("[year]-[month]-[day]"))
        .ok()
        .filter(|day| (1900..=2200).contains(&day.year()));
    if parsed.is_none() {
        errors.add(field, sentences.profile_error_date());
    }
    parsed
}

/// A day as browsers understand it.
pub(super) fn day_text(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The page of a form: 422 when something in it is wrong.
pub(super) fn form_page(title: String, errors: &FormErrors) -> Page {
    let page = Page::new(title).hidden_from_search();
    match errors.is_empty() {
        true => page,
        false => page.status(StatusCode::UNPROCESSABLE_ENTITY),
    }
}
