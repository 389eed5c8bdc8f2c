//! What is wrong with a form, said once at its top.

use language::Sentences;
use leptos::prelude::*;

/// The errors of a form, in the order of its fields: field name and sentence. The field's element has the name as
/// its id, so that the summary can lead there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FormErrors(Vec<(String, String)>);

impl FormErrors {
    /// Adds an error at a field.
    pub(crate) fn add(&mut self, field: impl Into<String>, sentence: impl Into<String>) {
        self.0.push((field.into(), sentence.into()));
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The error at a field.
    pub(crate) fn at(&self, field: &str) -> Option<String> {
        self.0
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, sentence)| sentence.clone())
    }
}

/// The summary: takes the focus when the page opens, and links to each field. Nothing when nothing is wrong.
pub(crate) fn error_summary(sentences: &Sentences, errors: &FormErrors) -> impl IntoView + use<> {
    let links = errors
        .0
        .iter()
        .map(|(field, sentence)| {
            view! { <li><a href=format!("#{field}")>{sentence.clone()}</a></li> }
        })
        .collect_view();
    (!errors.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus>
                <h2>{sentences.error_summary_title()}</h2>
                <ul>{links}</ul>
            </div>
        }
    })
}
