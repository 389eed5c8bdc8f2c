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
    /// The name of a file to be, by which others refer to it.
    NewFileName(String),
}

/// Both fields, or the title alone where there is no short name, with what was typed.
pub(super) fn title_and_short(
    sentences: &Sentences,
    errors: &FormErrors,
    title: String,
    short: Option<Short>,
) -> impl IntoView + use<> {
    let title = Field {
        name: "title",
        label: sentences.authoring_title(),
        kind: "text",
        value: title,
        autocomplete: "off",
        ..Field::default()
    };
    let short = short.map(|short| field(sentences, errors, short_field(sentences, short)));
    view! {
        {field(sentences, errors, title)}
        {short}
    }
}

fn short_field(sentences: &Sentences, short: Short) -> Field {
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
        Short::NewFileName(value) => (
            "id",
            sentences.authoring_name(),
            sentences.outline_name_hint(),
            value,
        ),
    };
    Field {
        name,
        label,
        hint: Some(hint),
        kind: "text",
        value,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    }
}
