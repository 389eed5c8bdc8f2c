//! How much is done.

use leptos::prelude::*;

/// A labelled bar with the same thing in words. `id` must be unique on the page.
pub(crate) fn progress_bar(
    id: String,
    label: String,
    done: usize,
    all: usize,
    words: String,
) -> impl IntoView {
    view! {
        <div class="progress">
            <label for=id.clone()>{label}</label>
            <progress id=id value=done.to_string() max=all.to_string()></progress>
            <span>{words}</span>
        </div>
    }
}
