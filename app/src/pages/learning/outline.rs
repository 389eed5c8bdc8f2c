//! A cohort from the learner's side: the way through the course, and where they stand on it.

use axum::response::Response;
use campus::cohorts::CohortId;
use campus::progress::{self, Outline};
use courseware::Item;
use leptos::prelude::*;

use super::{item_size, standing};
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(cohort): Path<CohortId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let outline = progress::outline(visit.platform.campus(), &person, cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let course = &outline.place.revision().course;
    let page = Page::new(course.title.get(visit.language).value.clone())
        .institution(course.owner.as_str());
    let view = outline_view(&visit, &outline);
    Ok(visit.show(page, move || view).await)
}

fn outline_view(visit: &Visit, outline: &Outline) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let course = &outline.place.revision().course;
    let modules = course
        .modules
        .iter()
        .map(|module| {
            let items = module
                .items
                .iter()
                .map(|item| outline_item(visit, outline, item))
                .collect_view();
            view! {
                <section class="outline__module">
                    <h3>{localised_text(visit, &module.title)}</h3>
                    <ol>{items}</ol>
                </section>
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/learning">{sentences.nav_my_learning()}</a></li>
            </ol>
        </nav>
        <header>
            <p class="eyebrow">{localised_text(visit, &outline.place.cohort().title.0)}</p>
            <h1>{localised_text(visit, &course.title)}</h1>
        </header>
        {standing::progress(visit, outline)}
        {standing::next_step(visit, outline)}
        <section>
            <h2>{sentences.course_contents()}</h2>
            <div class="outline">{modules}</div>
            {(!course.glossary.is_empty())
                .then(|| {
                    let address = format!("/cohorts/{}/glossary", outline.place.cohort().id);
                    view! { <p><a href=address>{sentences.course_glossary()}</a></p> }
                })}
        </section>
        {standing::missing(visit, outline)}
        <p><a href=format!("/courses/{}", course.id)>{sentences.course_about()}</a></p>
    }
}

fn outline_item(visit: &Visit, outline: &Outline, item: &Item) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = outline.place.cohort().id;
    let tag = if outline.progress.done.contains(&item.id) {
        view! { <span class="tag tag--done">{sentences.learning_tag_done()}</span> }.into_any()
    } else if outline.progress.next.as_ref() == Some(&item.id) {
        view! { <span class="tag tag--open">{sentences.learning_tag_next()}</span> }.into_any()
    } else {
        view! { <span class="tag">{sentences.learning_tag_open()}</span> }.into_any()
    };
    view! {
        <li class="outline__item">
            <a href=format!("/cohorts/{cohort}/items/{}", item.id)>{localised_text(visit, &item.title)}</a>
            <span class="meta">
                <span>{item_size(visit, item)}</span>
                {tag}
            </span>
        </li>
    }
}
