//! A labelled field for a file.

use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;
use super::labelled::labelled;

/// The field, with its error from `errors` if it has one. `accept` are the media types that the browser offers.
pub(crate) fn file_field(
    sentences: &Sentences,
    errors: &FormErrors,
    name: &'static str,
    label: String,
    hint: String,
    accept: &'static str,
) -> impl IntoView + use<> {
    labelled(
        sentences,
        errors,
        name,
        label,
        Some(hint),
        |described_by, invalid| {
            view! {
                <input
                    id=name
                    name=name
                    type="file"
                    accept=accept
                    aria-describedby=described_by
                    aria-invalid=invalid
                />
            }
            .into_any()
        },
    )
}
