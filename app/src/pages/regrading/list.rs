//! What was put right.

use axum::response::Response;
use campus::assessment::regrading::{MadeCorrection, corrections};
use leptos::prelude::*;

use super::address::{Address, list_of, reach, way_back};
use super::words::remedy;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let place = address.place()?;
    let found = corrections(visit.platform.campus(), &person, &place)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.regrading_title();
    let page = Page::new(title.clone()).hidden_from_search();
    let base = list_of(&place);
    let rows = found
        .corrections
        .iter()
        .map(|made| entry(&visit, made, &base))
        .collect_view();
    let list = match found.corrections.is_empty() {
        true => view! { <p class="empty">{sentences.regrading_none()}</p> }.into_any(),
        false => view! { <ol class="revisions">{rows}</ol> }.into_any(),
    };
    let back = way_back(&visit, &found.corrector, false);
    let lead = reach(&visit, &found.corrector);
    Ok(visit
        .show(page, move || {
            view! {
                {back}
                <header><h1>{title}</h1></header>
                <p class="lead">{lead}</p>
                <p class="actions">
                    <a class="button" href=format!("{base}/new")>{sentences.regrading_new()}</a>
                </p>
                {list}
            }
        })
        .await)
}

fn entry(visit: &Visit, made: &MadeCorrection, base: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let title = made
        .title(visit.language)
        .map_or_else(|| made.question.to_string(), |title| title.value.clone());
    let withdrawn = made.withdrawn.as_ref().map(|_| {
        view! { " " <span class="tag">{sentences.regrading_withdrawn()}</span> }
    });
    let for_course = made.for_course.then(|| {
        view! { <p class="meta">{sentences.regrading_for_course()}</p> }
    });
    view! {
        <li class="stack">
            <h2>
                <a href=format!("{base}/{}", made.id)><bdi>{title}</bdi></a> {withdrawn}
            </h2>
            <p>{remedy(sentences, &made.correction)}</p>
            <p dir="auto">{made.reason.clone()}</p>
            {for_course}
        </li>
    }
}
