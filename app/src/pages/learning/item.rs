//! An item of a course: a lesson to read here, a quiz through `pages::assessment`.

use axum::response::Response;
use campus::cohorts::CohortId;
use campus::progress::{self, Outline};
use courseware::{ItemId, Place};
use leptos::prelude::*;

use super::item_size;
use crate::components::{localised_html, localised_text, stale_notice};
use crate::pages::assessment::show_quiz;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path((cohort, id)): Path<(CohortId, ItemId)>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let outline = progress::outline(visit.platform.campus(), &person, cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let course = &outline.place.revision().course;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    if place.item.quiz().is_some() {
        return show_quiz(visit, &person, &outline, &place).await;
    }
    let page = Page::new(place.item.title.get(visit.language).value.clone())
        .institution(course.owner.as_str())
        .with_script("lesson.js")
        .kept();
    let view = lesson_view(&visit, &outline, &place);
    Ok(visit.show(page, move || view).await)
}

fn lesson_view(visit: &Visit, outline: &Outline, place: &Place<'_>) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = outline.place.cohort().id;
    let course = &outline.place.revision().course;
    let body = visit
        .platform
        .rendered()
        .item(outline.place.revision(), place.item, visit.language);
    let done = outline.progress.done.contains(&place.item.id);
    view! {
        {breadcrumb(visit, outline, place)}
        <header class="lesson-head">
            <h1>{localised_text(visit, &place.item.title)}</h1>
            <p class="meta">
                <span>{item_size(visit, place.item)}</span>
                <span>{sentences.learning_done_of(outline.progress.done.len(), course.items().count())}</span>
            </p>
        </header>
        {stale_notice(visit, course, &place.item.path)}
        {localised_html(visit, "prose", &body)}
        <footer class="lesson-foot">
            {done_form(visit, cohort, &place.item.id, done)}
            {pager(visit, place)}
        </footer>
    }
}

/// Course › module, each a way back up.
pub(crate) fn breadcrumb(
    visit: &Visit,
    outline: &Outline,
    place: &Place<'_>,
) -> impl IntoView + use<> {
    let course = &outline.place.revision().course;
    view! {
        <nav class="breadcrumb" aria-label=visit.sentences.breadcrumb()>
            <ol>
                <li>
                    <a href=format!("/cohorts/{}", outline.place.cohort().id)>
                        {localised_text(visit, &course.title)}
                    </a>
                </li>
                <li>{localised_text(visit, &place.module.title)}</li>
            </ol>
        </nav>
    }
}

/// Without JavaScript a button; with it, reaching this place does the same (`frontend/browser/lesson.ts`).
fn done_form(visit: &Visit, cohort: CohortId, item: &ItemId, done: bool) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <form
            action=format!("/cohorts/{cohort}/items/{item}/done")
            method="post"
            data-lesson-end=""
            data-state=done.then_some("done")
        >
            <button class="button" hidden=done>{sentences.lesson_mark_done()}</button>
            <p data-done="" hidden=!done>
                <span class="tag tag--done">{sentences.lesson_is_done()}</span>
            </p>
        </form>
    }
}

/// The ways to the neighbours.
pub(crate) fn pager(visit: &Visit, place: &Place<'_>) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let previous = place.previous.map(|item| {
        view! {
            <a rel="prev" href=item.id.to_string()>
                <small>{sentences.pager_previous()}</small>
                <span>{localised_text(visit, &item.title)}</span>
            </a>
        }
    });
    let next = place.next.map(|item| {
        view! {
            <a rel="next" href=item.id.to_string()>
                <small>{sentences.pager_next()}</small>
                <span>{localised_text(visit, &item.title)}</span>
            </a>
        }
    });
    view! { <nav class="pager" aria-label=sentences.pager_label()>{previous} {next}</nav> }
}
