//! The field for a certificate's number, and what can be wrong with what was typed into it.

use credentials::SerialError;
use language::Sentences;
use leptos::prelude::*;

use crate::components::{Field, FormErrors, field};
use crate::web::Visit;

/// The form with what was typed.
pub(super) fn verify_form(
    visit: &Visit,
    typed: &str,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let serial = field(
        sentences,
        errors,
        Field {
            name: "serial",
            label: sentences.verify_label(),
            hint: Some(sentences.verify_hint()),
            kind: "text",
            value: typed.to_owned(),
            autocomplete: "off",
            left_to_right: true,
            ..Field::default()
        },
    );
    // A language that was asked for in the address would be lost with the rest of the query.
    let language = visit.path.contains("language=").then(|| {
        view! { <input type="hidden" name="language" value=visit.language.code()/> }
    });
    view! {
        <form class="form" method="get" action="/verify" novalidate>
            {serial}
            {language}
            <div class="actions">
                <button class="button">{sentences.verify_button()}</button>
            </div>
        </form>
    }
}

/// What to mend.
pub(super) fn explain(sentences: &Sentences, error: SerialError) -> String {
    match error {
        SerialError::Empty => sentences.verify_empty(),
        SerialError::ForbiddenSymbol { symbol } => {
            sentences.verify_forbidden_symbol(symbol.to_string())
        }
        SerialError::WrongLength { found } => sentences.verify_wrong_length(found),
        SerialError::CheckFails => sentences.verify_check_fails(),
    }
}
