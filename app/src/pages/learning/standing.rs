//! Where the learner stands: a bar, the next step, and what is still missing.

use campus::progress::Outline;
use leptos::prelude::*;

use crate::components::{localised_text, progress_bar};
use crate::web::Visit;

/// The bar with "3 of 9".
pub(super) fn progress(visit: &Visit, outline: &Outline) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (done, all) = (outline.progress.done.len(), outline.progress.items);
    progress_bar(
        format!("progress-{}", outline.place.cohort().id),
        sentences.learning_progress(),
        done,
        all,
        sentences.learning_done_of(done, all),
    )
}

/// One panel with the one thing to do next: the next item, or the certificate.
pub(super) fn next_step(visit: &Visit, outline: &Outline) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = outline.place.cohort().id;
    let course = &outline.place.revision().course;
    if outline.is_completed() {
        return view! {
            <section class="next-step">
                <p class="eyebrow">{sentences.learning_completed_eyebrow()}</p>
                <h2>{sentences.learning_completed()}</h2>
                <a class="button" href=format!("/cohorts/{cohort}/certificate")>
                    {sentences.learning_get_certificate()}
                </a>
            </section>
        }
        .into_any();
    }
    let next = outline
        .progress
        .next
        .as_ref()
        .and_then(|id| course.item(id));
    next.map(|item| {
        let eyebrow = if outline.progress.done.is_empty() {
            sentences.learning_begin_here()
        } else {
            sentences.learning_continue_here()
        };
        view! {
            <section class="next-step">
                <p class="eyebrow">{eyebrow}</p>
                <h2>{localised_text(visit, &item.title)}</h2>
                <p class="meta"><span>{super::item_size(visit, item)}</span></p>
                <a class="button" href=format!("/cohorts/{cohort}/items/{}", item.id)>
                    {sentences.course_continue()}
                </a>
            </section>
        }
    })
    .into_any()
}

/// What the course still asks for before there is a certificate; nothing when it asks for nothing more.
pub(super) fn missing(visit: &Visit, outline: &Outline) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let course = &outline.place.revision().course;
    let progress = &outline.progress;
    if outline.is_completed() {
        return ().into_any();
    }
    let lessons = (progress.lessons_missing > 0)
        .then(|| view! { <li>{sentences.learning_missing_lessons(progress.lessons_missing)}</li> });
    let quizzes = progress
        .quizzes_missing
        .iter()
        .filter_map(|id| course.item(id))
        .map(|item| view! { <li>{sentences.learning_missing_quiz()} " " {localised_text(visit, &item.title)}</li> })
        .collect_view();
    view! {
        <section>
            <h2>{sentences.learning_missing()}</h2>
            <ul>{lessons} {quizzes}</ul>
        </section>
    }
    .into_any()
}
