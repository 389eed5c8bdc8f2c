//! What pages say about things that a browser keeps, by the scripts in `frontend/browser`.

use leptos::prelude::*;

use crate::web::{Page, Visit};

/// Says that one reads a kept copy. The service worker marks copies by `<html data-kept>`; elsewhere it is not shown.
pub(super) fn kept_copy(visit: &Visit, page: &Page) -> impl IntoView + use<> {
    let sentence = visit.sentences.offline_kept_copy();
    page.kept.then(|| {
        view! { <div class="notice notice--kept" role="status"><p>{sentence}</p></div> }
    })
}

/// What the script shows where answers were not taken while their own page was closed.
pub(super) fn not_taken(visit: &Visit) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    visit.person.is_some().then(|| {
        view! {
            <template id="not-taken" data-others=sentences.offline_others()>
                <div class="notice notice--warning" role="alert">
                    <p>{sentences.offline_not_taken_elsewhere()}</p>
                    <ul></ul>
                    <p class="actions">
                        <button class="button button--secondary" type="button">
                            {sentences.offline_understood()}
                        </button>
                    </p>
                </div>
            </template>
        }
    })
}
