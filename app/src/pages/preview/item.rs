//! A lesson or a quiz as it will be.

use axum::http::StatusCode;
use campus::assessment::{Trial, TrialAnswers};
use courseware::Place;
use leptos::prelude::*;

use super::Preview;
use super::trial::trial_form;
use crate::components::{localised_html, localised_text};
use crate::pages::assessment::facts;
use crate::pages::authoring::editor_of;
use crate::pages::learning::{item_size, pager};
use crate::pages::with_renderer_of;
use crate::web::{Page, Visit};

/// The page of an item, called and coloured like the learners' own.
pub(crate) fn item_page(
    visit: &Visit,
    preview: &Preview<'_>,
    place: &Place<'_>,
    status: StatusCode,
) -> Page {
    Page::new(place.item.title.get(visit.language).value.clone())
        .institution(preview.owner.slug.clone())
        .status(status)
        .hidden_from_search()
}

/// The way back to the preview of the course.
pub(super) fn item_trail(
    visit: &Visit,
    preview: &Preview<'_>,
    place: &Place<'_>,
) -> impl IntoView + use<> {
    view! {
        <nav class="breadcrumb" aria-label=visit.sentences.breadcrumb()>
            <ol>
                <li>
                    <a href=preview.address.clone()>{localised_text(visit, &preview.course.title)}</a>
                </li>
                <li>{localised_text(visit, &place.module.title)}</li>
            </ol>
        </nav>
    }
}

/// Everything that learners will see of an item but their own progress; a quiz can be tried, with the questions that
/// this seed draws.
pub(crate) fn previewed_item(
    visit: &Visit,
    preview: &Preview<'_>,
    place: &Place<'_>,
    seed: u64,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let body = with_renderer_of(preview.course, "", &preview.files, |renderer| {
        renderer.item(place.item, visit.language)
    });
    let trial = Trial::draw(place.item, seed).map(|trial| {
        let none = TrialAnswers::default();
        trial_form(visit, preview, &place.item.id, &trial, seed, &none)
    });
    let facts = place.item.quiz().map(|quiz| facts(visit, quiz, None));
    let edit = preview.draft.as_deref().map(|draft| {
        let address = editor_of(draft, &place.item.path);
        view! { " " <a href=address>{sentences.authoring_edit()}</a> }
    });
    view! {
        {item_trail(visit, preview, place)}
        <p class="notice">{sentences.authoring_this_is_preview()} {edit}</p>
        <header class="lesson-head">
            <h1>{localised_text(visit, &place.item.title)}</h1>
            <p class="meta"><span>{item_size(visit, place.item)}</span></p>
            {facts}
        </header>
        {localised_html(visit, "prose", &body)}
        {trial}
        <footer class="lesson-foot">{pager(visit, place)}</footer>
    }
}
