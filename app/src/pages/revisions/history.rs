//! All revisions of a course.

use axum::extract::Query;
use axum::response::Response;
use campus::courses::{History, PublishedRevision, by_slug, history};
use courseware::CourseId;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::way_back;
use super::approvals::came_about;
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

/// Which page of them.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    before: Option<String>,
}

pub(super) async fn show(
    member: Member,
    Path(course): Path<CourseId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    // What is no number asks for the first page.
    let before = wanted.before.and_then(|before| before.parse().ok());
    let found = history(visit.platform.campus(), &person, &course, before)
        .await?
        .ok_or(Problem::NotFound)?;
    let newest = by_slug(visit.platform.campus(), &course).await?;
    let name = match &newest {
        Some(newest) => localised_text(&visit, &newest.revision.course.title).into_any(),
        None => view! { <bdi>{course.to_string()}</bdi> }.into_any(),
    };
    let sentences = visit.sentences;
    let title = sentences.revisions_title();
    let page = Page::new(title.clone())
        .institution(found.reader.owner().slug.clone())
        .hidden_from_search();
    let back = way_back(&visit, course.as_str(), false);
    let corrections = found.reader.author().map(|_| {
        let address = format!("/courses/{course}/corrections");
        view! { <p><a href=address>{sentences.regrading_title()}</a></p> }
    });
    let list = list(&visit, &found);
    Ok(visit
        .show(page, move || {
            view! {
                {back}
                <header>
                    <p class="eyebrow">{name}</p>
                    <h1>{title}</h1>
                </header>
                <p class="lead">{sentences.revisions_lead()}</p>
                {corrections}
                {list}
            }
        })
        .await)
}

fn list(visit: &Visit, found: &History) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    if found.revisions.is_empty() {
        return view! { <p class="empty">{sentences.revisions_none()}</p> }.into_any();
    }
    let revisions = found
        .revisions
        .iter()
        .map(|revision| entry(visit, found, revision))
        .collect_view();
    let last = found.revisions.last().map_or(1, |last| last.number);
    let older = (last > 1).then(|| {
        let address = format!(
            "/courses/{}/revisions?before={last}",
            found.reader.course().slug
        );
        view! { <p><a href=address>{sentences.revisions_older()}</a></p> }
    });
    view! {
        <ol class="revisions">{revisions}</ol>
        {older}
    }
    .into_any()
}

fn entry(visit: &Visit, found: &History, revision: &PublishedRevision) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let owner = found.reader.owner();
    let address = format!(
        "/courses/{}/revisions/{}",
        found.reader.course().slug,
        revision.number
    );
    let newest = (found.newest == Some(revision.number)).then(|| {
        view! { " " <span class="tag tag--open">{sentences.revisions_newest()}</span> }
    });
    view! {
        <li class="stack">
            <h2>
                <a href=address>{sentences.revisions_number(revision.number)}</a> {newest}
            </h2>
            {came_about(visit, revision, &owner.time_zone)}
        </li>
    }
}
