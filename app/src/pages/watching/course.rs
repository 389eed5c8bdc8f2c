//! The page of the course.

use axum::Extension;
use axum::response::Response;
use leptos::prelude::*;

use super::{Watched, followed};
use crate::pages::preview::previewed_course;
use crate::web::{Page, Problem, Visit};

pub(super) async fn show(
    visit: Visit,
    Extension(watched): Extension<Watched>,
) -> Result<Response, Problem> {
    let state = watched.now();
    let strip = state.strip(&visit);
    let Some(course) = state.course() else {
        let sentences = visit.sentences;
        let page = followed(Page::new(sentences.authoring_preview()));
        let title = sentences.authoring_preview();
        return Ok(visit
            .show(page, move || {
                view! {
                    {strip}
                    <h1>{title}</h1>
                    <p>{sentences.authoring_unreadable()}</p>
                }
            })
            .await);
    };
    let preview = state.preview(&visit, course).await?;
    let page = Page::new(course.title.get(visit.language).value.clone())
        .institution(course.owner.as_str())
        .wide();
    let view = previewed_course(&visit, &preview);
    Ok(visit
        .show(followed(page), move || view! { {strip} {view} })
        .await)
}
