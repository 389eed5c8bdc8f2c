//! A labelled field with its hint and its error.

use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;

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
    let error = errors.at(name);
    let hint_id = field.hint.as_ref().map(|_| format!("{name}-hint"));
    let error_id = error.as_ref().map(|_| format!("{name}-error"));
    let described_by = [hint_id.clone(), error_id.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let class = if error.is_some() {
        "field field--invalid"
    } else {
        "field"
    };
    let prefix = sentences.error_prefix();
    view! {
        <div class=class>
            <label for=name>{field.label}</label>
            {field.hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {error
                .clone()
                .map(|error| {
                    view! {
                        <p class="field__error" id=error_id>
                            <span class="visually-hidden">{prefix} " "</span>
                            {error}
                        </p>
                    }
                })}
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
                aria-describedby=(!described_by.is_empty()).then_some(described_by)
                aria-invalid=error.is_some().then_some("true")
            />
        </div>
    }
}

/// Characters; no field takes so many.
const LONGEST_SHOWN: usize = 1000;

/// What was typed comes back to be mended, but a page does not grow with what is thrown at it.
fn shown_again(typed: &str) -> String {
    typed.chars().take(LONGEST_SHOWN).collect()
}
