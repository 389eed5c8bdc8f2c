//! What the check says of the whole draft.

use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::check_draft;
use courseware::{CourseId, Diagnostic};
use leptos::prelude::*;

use super::address::editor_of;
use super::frame::{Here, head, load, page_for};
use super::problems::{ProblemLinks, problem_list};
use crate::web::{Member, Path, Problem};

pub(super) async fn show(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let workspace = load(&member, &slug).await?;
    let visit = member.visit;
    let examined = check_draft(visit.platform.campus(), &workspace)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.authoring_check();
    let (errors, warnings) = examined.counts();
    let verdict = match (errors, warnings) {
        (0, 0) => sentences.authoring_sound(),
        _ => sentences.authoring_counts(errors, warnings),
    };
    let mut files: Vec<&str> = examined
        .diagnostics
        .iter()
        .map(|problem| problem.file.as_str())
        .collect();
    files.dedup();
    let files = files
        .into_iter()
        .map(|path| {
            let draft = workspace.draft.as_ref();
            let file = draft.and_then(|draft| draft.file(path));
            let text = file.and_then(|file| file.text.as_deref());
            let own: Vec<&Diagnostic> = examined.of_file(path).collect();
            let list = problem_list(&visit, &own, text, ProblemLinks::Editor(slug.as_str()));
            let name = match text {
                Some(_) => {
                    let address = editor_of(slug.as_str(), path);
                    view! { <a href=address><bdi dir="ltr">{path.to_owned()}</bdi></a> }.into_any()
                }
                None => view! { <bdi dir="ltr">{path.to_owned()}</bdi> }.into_any(),
            };
            view! { <section class="stack"><h2>{name}</h2> {list}</section> }
        })
        .collect_view();
    let page = page_for(&workspace, &title, StatusCode::OK);
    let head = head(&visit, &workspace, Here::Check, &title);
    Ok(visit
        .show(page, move || {
            view! { {head} <p class="lead">{verdict}</p> {files} }
        })
        .await)
}
