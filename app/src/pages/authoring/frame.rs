//! What every page of a course's authors has around it.

use axum::http::StatusCode;
use campus::authoring::{Workspace, workspace};
use courseware::CourseId;
use leptos::prelude::*;

use crate::web::{Member, Page, Problem, Visit};

/// Where one is among the pages of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Here {
    Outline,
    Assets,
    Check,
    Preview,
    Review,
    Publish,
    /// On a page below these.
    Below,
}

/// The course, for those who write or review it.
pub(super) async fn load(member: &Member, slug: &CourseId) -> Result<Workspace, Problem> {
    workspace(member.visit.platform.campus(), &member.person, slug)
        .await?
        .ok_or(Problem::NotFound)
}

/// The same, for those who write it.
pub(super) async fn load_to_write(member: &Member, slug: &CourseId) -> Result<Workspace, Problem> {
    let found = load(member, slug).await?;
    match found.hand.is_author() {
        true => Ok(found),
        false => Err(Problem::NotFound),
    }
}

/// The page of a course with this title.
pub(super) fn page_for(workspace: &Workspace, title: &str, status: StatusCode) -> Page {
    Page::new(format!("{title} · {}", course_title(workspace)))
        .institution(workspace.owner.slug.clone())
        .status(status)
        .wide()
        .hidden_from_search()
}

/// What the course is called, as far as that can be read.
pub(super) fn course_title(workspace: &Workspace) -> String {
    let title = workspace.title.clone();
    title.unwrap_or_else(|| workspace.slug().to_owned())
}

/// The way back, the title, and the way to the other pages of the course. The title is somebody's words, in whatever
/// language.
pub(super) fn head(
    visit: &Visit,
    workspace: &Workspace,
    here: Here,
    title: &str,
) -> impl IntoView + use<> {
    headed(
        visit,
        workspace,
        here,
        view! { <bdi>{title.to_owned()}</bdi> },
    )
}

/// The same below these pages, with a title in the language of the page: it may begin with somebody's words, which must
/// not turn it round.
pub(super) fn head_below(
    visit: &Visit,
    workspace: &Workspace,
    title: String,
) -> impl IntoView + use<> {
    headed(visit, workspace, Here::Below, title)
}

fn headed<Title: IntoView + 'static>(
    visit: &Visit,
    workspace: &Workspace,
    here: Here,
    title: Title,
) -> impl IntoView + use<Title> {
    view! {
        {trail(visit, workspace)}
        <header><h1>{title}</h1></header>
        {tabs(visit, workspace, here)}
    }
}

/// The way back.
pub(super) fn trail(visit: &Visit, workspace: &Workspace) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let outline = format!("/authoring/{}", workspace.slug());
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/authoring">{sentences.authoring_my_courses()}</a></li>
                <li><a href=outline><bdi>{course_title(workspace)}</bdi></a></li>
            </ol>
        </nav>
    }
}

/// The way to the other pages of the course.
pub(super) fn tabs(visit: &Visit, workspace: &Workspace, here: Here) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let tabs = [
        (Here::Outline, "", sentences.authoring_outline()),
        (Here::Assets, "/assets", sentences.authoring_assets()),
        (Here::Check, "/check", sentences.authoring_check()),
        (Here::Preview, "/preview", sentences.authoring_preview()),
        (Here::Review, "/review", sentences.revisions_review()),
        (Here::Publish, "/publish", sentences.authoring_publish()),
    ];
    let has_draft = workspace.draft.is_some();
    let is_author = workspace.hand.is_author();
    let tabs = tabs
        .into_iter()
        .filter(|(tab, ..)| *tab == Here::Outline || has_draft)
        .filter(|(tab, ..)| *tab != Here::Publish || is_author)
        .map(|(tab, below, name)| {
            let current = (tab == here).then_some("page");
            let address = format!("/authoring/{}{below}", workspace.slug());
            view! { <li><a href=address aria-current=current>{name}</a></li> }
        })
        .collect_view();
    let history = workspace.newest.map(|_| {
        let address = format!("/courses/{}/revisions", workspace.slug());
        view! { <li><a href=address>{sentences.revisions_title()}</a></li> }
    });
    view! {
        <nav class="tabs" aria-label=sentences.authoring_pages()>
            <ul>{tabs} {history}</ul>
        </nav>
    }
}
