//! The words that a course explains, on a page of their own.

use axum::response::Response;
use campus::cohorts::CohortId;
use campus::progress;
use courseware::render::{Renderer, term_id};
use courseware::{Course, Term};
use leptos::prelude::*;

use crate::components::{localised_html, localised_text, stale_notice};
use crate::pages::rendered::with_renderer;
use crate::web::{Member, Page, Path, Problem, Visit};

/// The glossary of the revision that a cohort reads.
pub(super) async fn show(
    member: Member,
    Path(cohort): Path<CohortId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let outline = progress::outline(visit.platform.campus(), &person, cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let course = &outline.place.revision().course;
    let back = format!("/cohorts/{cohort}");
    let items = format!("{back}/items/");
    glossary_page(visit, course, &back, &items).await
}

/// The page; there is none of a course without a glossary. `back` is the page of the course, `items` what stands before
/// the id of an item that a definition leads to.
pub(crate) async fn glossary_page(
    visit: Visit,
    course: &Course,
    back: &str,
    items: &str,
) -> Result<Response, Problem> {
    if course.glossary.is_empty() {
        return Err(Problem::NotFound);
    }
    let sentences = visit.sentences;
    let page = Page::new(sentences.course_glossary()).institution(course.owner.as_str());
    let terms = with_renderer(course, items, |renderer| {
        terms_view(&visit, course, renderer)
    });
    let view = view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href=back.to_owned()>{localised_text(&visit, &course.title)}</a></li>
            </ol>
        </nav>
        <header>
            <h1>{sentences.course_glossary()}</h1>
        </header>
        <p class="lead">{sentences.course_glossary_lead()}</p>
        {stale_notice(&visit, course, "glossary.md")}
        {terms}
    };
    Ok(visit.show(page, move || view).await)
}

/// The terms with their definitions, also for those who write them.
pub(crate) fn terms_view(
    visit: &Visit,
    course: &Course,
    renderer: &Renderer<'_>,
) -> impl IntoView + use<> {
    let terms = course
        .glossary
        .iter()
        .map(|term| term_view(visit, term, renderer))
        .collect_view();
    view! { <div class="glossary">{terms}</div> }
}

fn term_view(visit: &Visit, term: &Term, renderer: &Renderer<'_>) -> impl IntoView + use<> {
    let definition = renderer.definition(term, visit.language);
    let word = term.word.get(visit.language);
    // Whoever reads a report in English needs the English word too.
    let other = (word.language != term.word.base_language()).then(|| {
        let base = term.word.base_language();
        view! {
            <small lang=base.code() dir=base.direction().code()>{term.word.base().clone()}</small>
        }
    });
    view! {
        <section id=term_id(term)>
            <h2>{localised_text(visit, &term.word)} " " {other}</h2>
            {localised_html(visit, "prose", &definition)}
        </section>
    }
}
