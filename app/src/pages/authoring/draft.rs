//! Starts a draft, brings it onto the newest revision, throws it away.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{discard_draft, rebase_draft, start_draft};
use courseware::CourseId;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::page;
use super::frame::{Here, head, load_to_write, page_for};
use crate::web::{Member, Notice, Path, Problem};

pub(super) async fn start(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    start_draft(platform.campus(), &platform.moment(), &member.person, &slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let here = format!("/authoring/{slug}");
    Ok(member.visit.redirect_with(&here, Notice::DraftStarted))
}

pub(super) async fn rebase(
    member: Member,
    Path(slug): Path<CourseId>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    rebase_draft(platform.campus(), &platform.moment(), &member.person, &slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let here = format!("/authoring/{slug}");
    Ok(member.visit.redirect_with(&here, Notice::DraftRebased))
}

pub(super) async fn ask(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let draft = workspace.draft.as_ref();
    let draft = draft.filter(|_| workspace.newest.is_some());
    let draft = draft.ok_or(Problem::NotFound)?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = sentences.authoring_discard();
    let head = head(&visit, &workspace, Here::Below, &title);
    let version = draft.row.version;
    let action = page(slug.as_str(), "discard");
    let back = format!("/authoring/{slug}");
    let page = page_for(&workspace, &title, StatusCode::OK);
    Ok(visit
        .show(page, move || {
            view! {
                {head}
                <p>{sentences.authoring_discard_ask()}</p>
                <form class="form" action=action method="post">
                    <input type="hidden" name="version" value=version.to_string()/>
                    <p class="actions">
                        <button class="button">{sentences.authoring_discard_do()}</button>
                        <a class="button button--secondary" href=back>{sentences.authoring_keep()}</a>
                    </p>
                </form>
            }
        })
        .await)
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DiscardForm {
    version: i32,
}

pub(super) async fn discard(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<DiscardForm>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let done = discard_draft(campus, &moment, &member.person, &slug, form.version)
        .await?
        .ok_or(Problem::NotFound)?;
    let here = format!("/authoring/{slug}");
    let notice = match done {
        true => Notice::DraftDiscarded,
        false => Notice::DraftChangedMeanwhile,
    };
    Ok(member.visit.redirect_with(&here, notice))
}
