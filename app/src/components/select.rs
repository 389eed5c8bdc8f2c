//! A labelled choice among a few.

use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;
use super::labelled::labelled;

/// What a choice is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Select {
    /// Name in the form and id on the page.
    pub(crate) name: &'static str,
    /// What to choose.
    pub(crate) label: String,
    /// How to choose.
    pub(crate) hint: Option<String>,
    /// What is sent, and what is shown.
    pub(crate) options: Vec<(String, String)>,
    /// What is chosen already.
    pub(crate) chosen: String,
}

/// The choice, with its error from `errors` if it has one.
pub(crate) fn select(
    sentences: &Sentences,
    errors: &FormErrors,
    select: Select,
) -> impl IntoView + use<> {
    let name = select.name;
    let options = select
        .options
        .into_iter()
        .map(|(value, shown)| {
            let chosen = value == select.chosen;
            view! { <option value=value selected=chosen>{shown}</option> }
        })
        .collect_view();
    labelled(
        sentences,
        errors,
        name,
        select.label,
        select.hint,
        |described_by, invalid| {
            view! {
                <select id=name name=name aria-describedby=described_by aria-invalid=invalid>
                    {options}
                </select>
            }
            .into_any()
        },
    )
}
