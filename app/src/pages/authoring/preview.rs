//! A draft as learners will see it.

use std::sync::Arc;

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{Examined, Workspace, check_draft};
use courseware::{Course, CourseId, ItemId};
use leptos::prelude::*;

use super::address::{files_of, page};
use super::frame::{Here, head, load, page_for, tabs, trail};
use super::gift::gift_link;
use crate::pages::preview::{Preview, item_page, previewed_course, previewed_item, tried};
use crate::web::{Member, Path, Problem, Visit};

/// The course as far as it can be read.
pub(super) struct Readable {
    workspace: Workspace,
    examined: Arc<Examined>,
}

impl Readable {
    pub(super) async fn load(member: &Member, slug: &CourseId) -> Result<Self, Problem> {
        let workspace = load(member, slug).await?;
        let campus = member.visit.platform.campus();
        let examined = check_draft(campus, &workspace).await?;
        Ok(Self {
            examined: examined.ok_or(Problem::NotFound)?,
            workspace,
        })
    }

    pub(super) fn course(&self) -> Option<&Course> {
        self.examined.course.as_ref()
    }

    fn preview<'readable>(&self, course: &'readable Course) -> Preview<'readable> {
        let slug = self.workspace.slug();
        Preview {
            course,
            owner: self.workspace.owner.clone(),
            revision: self.workspace.newest.unwrap_or(0) + 1,
            address: page(slug, "preview"),
            files: files_of(slug),
            draft: Some(slug.to_owned()),
        }
    }
}

pub(super) async fn course(
    member: Member,
    Path(slug): Path<CourseId>,
) -> Result<Response, Problem> {
    let readable = Readable::load(&member, &slug).await?;
    let visit = member.visit;
    let workspace = &readable.workspace;
    let title = visit.sentences.authoring_preview();
    let page_of_this = page_for(workspace, &title, StatusCode::OK);
    let view = match readable.course() {
        Some(course) => {
            let trail = trail(&visit, workspace);
            let tabs = tabs(&visit, workspace, Here::Preview);
            let shown = previewed_course(&visit, &readable.preview(course));
            view! { {trail} {tabs} {shown} }.into_any()
        }
        None => {
            let head = head(&visit, workspace, Here::Preview, &title);
            view! { {head} {unreadable(&visit, slug.as_str())} }.into_any()
        }
    };
    Ok(visit.show(page_of_this, move || view).await)
}

/// Where nothing can be shown, the way to what is wrong.
fn unreadable(visit: &Visit, slug: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <div class="notice notice--warning">
            <p>{sentences.authoring_unreadable()}</p>
            <p><a href=page(slug, "check")>{sentences.authoring_check()}</a></p>
        </div>
    }
}

pub(super) async fn item(
    member: Member,
    Path((slug, id)): Path<(CourseId, ItemId)>,
) -> Result<Response, Problem> {
    let readable = Readable::load(&member, &slug).await?;
    let mut moment = member.visit.platform.moment();
    let visit = member.visit;
    let course = readable.course().ok_or(Problem::NotFound)?;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    let preview = readable.preview(course);
    let seed = u64::from_le_bytes(moment.bytes());
    let gift = place
        .item
        .quiz()
        .map(|quiz| gift_link(&visit, slug.as_str(), &id, quiz));
    let page = item_page(&visit, &preview, &place, StatusCode::OK);
    let view = previewed_item(&visit, &preview, &place, seed);
    Ok(visit
        .show(page, move || {
            view! { {view} {gift} }
        })
        .await)
}

/// Marks a quiz that is tried without a trace.
pub(super) async fn mark(
    member: Member,
    Path((slug, id)): Path<(CourseId, ItemId)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let readable = Readable::load(&member, &slug).await?;
    let course = readable.course().ok_or(Problem::NotFound)?;
    let place = course.place(&id).ok_or(Problem::NotFound)?;
    let preview = readable.preview(course);
    tried(member.visit, &preview, &place, fields).await
}
