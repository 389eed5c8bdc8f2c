//! The page of a course as it will be, and the way to each of its items.

use leptos::prelude::*;

use super::Preview;
use crate::components::localised_text;
use crate::pages::courses::{ShownCourse, course_view};
use crate::pages::learning::terms_view;
use crate::pages::with_renderer_of;
use crate::web::Visit;

/// Where the glossary stands on this page.
const GLOSSARY: &str = "glossary";

/// The page of the course, its items, and its glossary.
pub(crate) fn previewed_course(visit: &Visit, preview: &Preview<'_>) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let glossary = format!("#{GLOSSARY}");
    let shown = ShownCourse {
        course: preview.course,
        owner: &preview.owner,
        revision: preview.revision,
        files: &preview.files,
        glossary: &glossary,
    };
    let course = course_view(visit, &shown, &[]).into_any();
    let items = preview
        .course
        .items()
        .map(|(_, item)| {
            let address = preview.item(&item.id);
            view! { <li><a href=address>{localised_text(visit, &item.title)}</a></li> }
        })
        .collect_view();
    view! {
        <section class="preview" aria-label=sentences.authoring_preview_course()>
            {course}
        </section>
        <section class="stack">
            <h2>{sentences.authoring_preview_items()}</h2>
            <ul class="link-list">{items}</ul>
        </section>
        {(!preview.course.glossary.is_empty()).then(|| terms(visit, preview))}
    }
}

fn terms(visit: &Visit, preview: &Preview<'_>) -> impl IntoView + use<> {
    let items = format!("{}/", preview.address);
    let terms = with_renderer_of(preview.course, &items, &preview.files, |renderer| {
        terms_view(visit, preview.course, renderer)
    });
    view! {
        <section class="stack" id=GLOSSARY>
            <h2>{visit.sentences.course_glossary()}</h2>
            {terms}
        </section>
    }
}
