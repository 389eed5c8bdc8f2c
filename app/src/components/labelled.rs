//! What every field of a form has around it: label, hint, error.

use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;

/// Label, hint and error around what `control` makes. It is given what describes it, and `true` where it is wrong.
pub(crate) fn labelled(
    sentences: &Sentences,
    errors: &FormErrors,
    name: &str,
    label: String,
    hint: Option<String>,
    control: impl FnOnce(Option<String>, Option<&'static str>) -> AnyView,
) -> AnyView {
    let error = errors.at(name);
    let hint_id = hint.as_ref().map(|_| format!("{name}-hint"));
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
    let control = control(
        (!described_by.is_empty()).then_some(described_by),
        error.is_some().then_some("true"),
    );
    view! {
        <div class=class>
            <label for=name.to_owned()>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {error
                .map(|error| {
                    view! {
                        <p class="field__error" id=error_id>
                            <span class="visually-hidden">{prefix} " "</span>
                            {error}
                        </p>
                    }
                })}
            {control}
        </div>
    }
    .into_any()
}

/// Characters; no field takes so many.
const LONGEST_SHOWN: usize = 10_000;

/// What was typed comes back to be mended, but a page does not grow with what is thrown at it.
pub(crate) fn shown_again(typed: &str) -> String {
    typed.chars().take(LONGEST_SHOWN).collect()
}
