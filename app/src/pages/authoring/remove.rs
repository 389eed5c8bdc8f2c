//! Takes something out of a draft, and asks first.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{removal, remove_files};
use courseware::CourseId;
use leptos::prelude::*;

use super::address::{At, page};
use super::frame::{Here, head, load_to_write, page_for};
use crate::web::{Member, Notice, Path, Problem};

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(at): Query<At>,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let campus = member.visit.platform.campus();
    let going = removal(campus, &member.person, &slug, at.path()).await?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = sentences.authoring_remove();
    let head = head(&visit, &workspace, Here::Below, &title);
    let page_of_this = page_for(&workspace, &title, StatusCode::OK);
    let (action, back) = (page(slug.as_str(), "remove"), format!("/authoring/{slug}"));
    let Some(going) = going else {
        let view = view! { {head} <p>{sentences.authoring_remove_nothing()}</p> };
        return Ok(visit.show(page_of_this, move || view).await);
    };
    let paths = going
        .paths
        .into_iter()
        .map(|path| view! { <li><bdi dir="ltr">{path}</bdi></li> })
        .collect_view();
    let completed = workspace.newest.map(|_| {
        let sentence = match going.completed {
            true => sentences.authoring_remove_completed(),
            false => sentences.authoring_remove_hardly_completed(),
        };
        view! { <p>{sentence}</p> }
    });
    let path = at.path().to_owned();
    Ok(visit
        .show(page_of_this, move || {
            view! {
                {head}
                <p class="lead">{sentences.authoring_remove_ask(going.title)}</p>
                <ul>{paths}</ul>
                {completed}
                <form class="form" action=action method="post">
                    <input type="hidden" name="path" value=path/>
                    <p class="actions">
                        <button class="button">{sentences.authoring_remove_do()}</button>
                        <a class="button button--secondary" href=back>{sentences.authoring_keep()}</a>
                    </p>
                </form>
            }
        })
        .await)
}

pub(super) async fn remove(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(at): Form<At>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let path = at.path();
    remove_files(campus, &moment, &member.person, &slug, path)
        .await?
        .ok_or(Problem::NotFound)?;
    let back = match path.starts_with("assets/") {
        true => page(slug.as_str(), "assets"),
        false => format!("/authoring/{slug}"),
    };
    Ok(member.visit.redirect_with(&back, Notice::FileRemoved))
}
