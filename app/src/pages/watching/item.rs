//! A lesson, or a quiz to be tried.

use axum::http::StatusCode;
use axum::response::Response;
use axum::{Extension, Form};
use courseware::ItemId;
use leptos::prelude::*;

use super::{Watched, followed};
use crate::pages::preview::{item_page, previewed_item, tried};
use crate::web::{Path, Problem, Visit};

pub(super) async fn show(
    visit: Visit,
    Extension(watched): Extension<Watched>,
    Path(id): Path<ItemId>,
) -> Result<Response, Problem> {
    let state = watched.now();
    let course = state.course().ok_or(Problem::NotFound)?;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    let preview = state.preview(&visit, course).await?;
    let seed = u64::from_le_bytes(visit.platform.moment().bytes());
    let page = followed(item_page(&visit, &preview, &place, StatusCode::OK));
    let strip = state.strip(&visit);
    let view = previewed_item(&visit, &preview, &place, seed);
    Ok(visit.show(page, move || view! { {strip} {view} }).await)
}

/// Marks a quiz that is tried; the page stays as it is when a file changes, since it answers what was sent.
pub(super) async fn mark(
    visit: Visit,
    Extension(watched): Extension<Watched>,
    Path(id): Path<ItemId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let state = watched.now();
    let course = state.course().ok_or(Problem::NotFound)?;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    let preview = state.preview(&visit, course).await?;
    tried(visit, &preview, &place, fields).await
}
