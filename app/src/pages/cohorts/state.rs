//! Where an enrolment stands, in a word.

use campus::cohorts::EnrolmentState;
use language::Sentences;
use leptos::prelude::*;

/// The word, marked so that states can be told apart without colour.
pub(crate) fn state_tag(sentences: &Sentences, state: EnrolmentState) -> impl IntoView + use<> {
    let (class, word) = match state {
        EnrolmentState::Invited => ("tag", sentences.staff_state_invited()),
        EnrolmentState::Active => ("tag tag--open", sentences.staff_state_active()),
        EnrolmentState::Completed => ("tag tag--done", sentences.staff_state_completed()),
        EnrolmentState::Withdrawn => ("tag tag--locked", sentences.staff_state_withdrawn()),
    };
    view! { <span class=class>{word}</span> }
}
