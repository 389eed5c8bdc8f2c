//! Saves the answers of the form around it at once, and says honestly whether they are saved.
#![expect(
    unreachable_pub,
    reason = "the island attribute makes a public function beside the one that is exported"
)]

#[cfg(feature = "hydrate")]
mod keeper;
#[cfg(feature = "hydrate")]
mod unsent;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the line can say. Reasons why an answer can't be saved come from the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveStates {
    /// Without a script: press the button.
    pub by_hand: String,
    /// Nothing has changed yet.
    pub ready: String,
    /// On the way.
    pub saving: String,
    /// The server has everything.
    pub saved: String,
    /// The server does not have everything, and will be asked again.
    pub unsaved: String,
}

/// What the line says now, and the state that its sign shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    state: &'static str,
    sentence: String,
}

const UNSAVED: &str = "unsaved";

/// A line that tells whether the answers of the form with the id `form` are saved.
#[island]
pub fn Autosave(
    /// The attempt's number.
    attempt: i64,
    /// The id of the form.
    form: String,
    /// What to say.
    states: SaveStates,
) -> impl IntoView {
    let shown = RwSignal::new(Shown {
        state: "",
        sentence: states.by_hand.clone(),
    });
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| keeper::keep(attempt, form.clone(), states.clone(), shown));
    #[cfg(not(feature = "hydrate"))]
    let _ = (attempt, form);
    // Only trouble is read out: "saved" after every answer would be noise.
    view! {
        <p class="save-state" data-state=move || shown.read().state>
            {move || shown.read().sentence.clone()}
        </p>
        <p class="visually-hidden" role="status">
            {move || {
                let shown = shown.read();
                if shown.state == UNSAVED { shown.sentence.clone() } else { String::new() }
            }}
        </p>
    }
}
