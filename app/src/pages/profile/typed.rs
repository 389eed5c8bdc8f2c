//! What people type into the forms of this area, parsed at the edge.

use axum::response::Response;
use campus::people::InvalidName;
use campus::profiles::{InvalidWords, Words};
use language::Sentences;
use leptos::prelude::*;
use time::Date;
use time::macros::format_description;

use crate::components::FormErrors;
use crate::web::{Member, Notice, Page, Problem};

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

/// Which of one's own things a form is about; none for a new one.
pub(super) fn which<Id>(typed: &str, id: fn(i64) -> Id) -> Result<Option<Id>, Problem> {
    match typed {
        "" => Ok(None),
        typed => Ok(Some(id(typed.parse().map_err(|_| Problem::NotFound)?))),
    }
}

/// Back to the profile after a thing of one's own was saved or removed; it must have been one's own.
pub(super) fn back(member: Member, was_own: bool) -> Result<Response, Problem> {
    match was_own {
        true => Ok(member
            .visit
            .redirect_with("/account/profile", Notice::Saved)),
        false => Err(Problem::NotFound),
    }
}

/// The buttons that save a thing, and remove one that was saved before.
pub(super) fn save_and_remove(sentences: &'static Sentences, id: &str) -> impl IntoView + use<> {
    let remove = (!id.is_empty()).then(|| {
        view! {
            <button class="button button--secondary" name="do" value="remove">
                {sentences.profile_remove()}
            </button>
        }
    });
    view! {
        <p class="actions">
            <button class="button" name="do" value="save">
                {sentences.profile_save()}
            </button>
            {remove}
        </p>
    }
}

/// The page of a form: 422 when something in it is wrong.
pub(super) fn form_page(title: String, errors: &FormErrors) -> Page {
    Page::new(title).of_form(errors).hidden_from_search()
}
