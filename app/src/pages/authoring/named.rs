//! The fields of whatever has a title and a short name in Latin letters.

use language::Sentences;
use leptos::prelude::*;

use crate::components::{Field, FormErrors, field};

/// What the short name is.
pub(super) enum Short {
    /// The id, which stays for good.
    Id(String),
    /// The name of a file, which may change.
    FileName(String),
}

/// Both fields, with what was typed.
pub(super) fn title_and_short(
    sentences: &Sentences,
    errors: &FormErrors,
    title: String,
    short: Short,
) -> impl IntoView + use<> {
    let title = Field {
        name: "title",
        label: sentences.authoring_title(),
        kind: "text",
        value: title,
        autocomplete: "off",
        ..Field::default()
    };
    let (name, label, hint, value) = match short {
        Short::Id(value) => (
            "id",
            sentences.authoring_id(),
            sentences.authoring_id_hint(),
            value,
        ),
        Short::FileName(value) => (
            "name",
            sentences.authoring_name(),
            sentences.authoring_name_hint(),
            value,
        ),
    };
    let short = Field {
        name,
        label,
        hint: Some(hint),
        kind: "text",
        value,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    };
    view! {
        {field(sentences, errors, title)}
        {field(sentences, errors, short)}
    }
}
