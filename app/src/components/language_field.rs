//! A labelled single line in a language of its own.

use courseware::Language;
use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;
use super::labelled::{labelled, shown_again};

/// A single-line field for text in this language, whatever the page's, with its error from `errors` if it has one.
pub(crate) fn language_field(
    sentences: &Sentences,
    errors: &FormErrors,
    name: &'static str,
    label: String,
    value: &str,
    language: Language,
) -> impl IntoView + use<> {
    let value = shown_again(value);
    labelled(
        sentences,
        errors,
        name,
        label,
        None,
        |described_by, invalid| {
            view! {
                <input
                    id=name
                    name=name
                    type="text"
                    value=value
                    lang=language.code()
                    dir=language.direction().code()
                    autocomplete="off"
                    aria-describedby=described_by
                    aria-invalid=invalid
                />
            }
            .into_any()
        },
    )
}
