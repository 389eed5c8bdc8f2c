//! What the check says of the folder, file by file.

use axum::Extension;
use axum::response::Response;
use courseware::Diagnostic;
use leptos::prelude::*;

use super::{Watched, followed};
use crate::pages::authoring::{ProblemLinks, problem_list};
use crate::web::{Page, Problem, Visit};

pub(super) async fn show(
    visit: Visit,
    Extension(watched): Extension<Watched>,
) -> Result<Response, Problem> {
    let state = watched.now();
    let strip = state.strip(&visit);
    let title = visit.sentences.authoring_check();
    let files = state
        .checked
        .diagnostics
        .chunk_by(|one, next| one.file == next.file)
        .filter_map(|problems| Some((problems.first()?.file.clone(), problems)))
        .map(|(path, problems)| {
            let problems: Vec<&Diagnostic> = problems.iter().collect();
            let bytes = state.sources.get(&path);
            let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
            let list = problem_list(&visit, &problems, text, ProblemLinks::None);
            view! { <section class="stack"><h2><bdi dir="ltr">{path}</bdi></h2> {list}</section> }
        })
        .collect_view();
    let page = followed(Page::new(title.clone()).wide());
    Ok(visit
        .show(page, move || view! { {strip} <h1>{title}</h1> {files} })
        .await)
}
