//! A labelled field with its hint and its error.

use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;
use super::labelled::{labelled, shown_again};

/// What a single-line field is. Unset parts are left out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Field {
    /// Name in the form and id on the page.
    pub(crate) name: &'static str,
    /// What to fill in.
    pub(crate) label: String,
    /// How to fill it in.
    pub(crate) hint: Option<String>,
    /// `text`, `email`, `password`…
    pub(crate) kind: &'static str,
    /// What was typed before; never for passwords.
    pub(crate) value: String,
    /// What the browser may fill in.
    pub(crate) autocomplete: &'static str,
    /// Which keyboard a phone shows.
    pub(crate) inputmode: Option<&'static str>,
    /// Written left to right even on Urdu pages: addresses, codes.
    pub(crate) left_to_right: bool,
}

/// The field, with its error from `errors` if it has one.
pub(crate) fn field(
    sentences: &Sentences,
    errors: &FormErrors,
    field: Field,
) -> impl IntoView + use<> {
    let name = field.name;
    labelled(
        sentences,
        errors,
        name,
        field.label,
        field.hint,
        |described_by, invalid| {
            view! {
                <input
                    id=name
                    name=name
                    type=field.kind
                    value=(!field.value.is_empty()).then(|| shown_again(&field.value))
                    autocomplete=field.autocomplete
                    inputmode=field.inputmode
                    dir=field.left_to_right.then_some("ltr")
                    autocapitalize=field.left_to_right.then_some("none")
                    spellcheck=field.left_to_right.then_some("false")
                    aria-describedby=described_by
                    aria-invalid=invalid
                />
            }
            .into_any()
        },
    )
}
