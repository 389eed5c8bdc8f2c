//! One revision, and how it differs from another.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::courses::{Comparison, compare};
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{RevisionAddress, way_back};
use super::again::{Again, again_form};
use super::approvals::came_about;
use super::changes::difference_view;
use crate::components::{FormErrors, Select, error_summary, localised_text, select};
use crate::web::{Member, Page, Path, Problem, Visit};

/// With which other revision it is compared.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    with: Option<String>,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<RevisionAddress>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    // What is no number asks for the revision before.
    let with = wanted.with.and_then(|with| with.parse().ok());
    render(member, &address, with, Again::default()).await
}

/// The page; again, with what was wrong, after a form that failed.
pub(super) async fn render(
    member: Member,
    address: &RevisionAddress,
    with: Option<i32>,
    again: Again,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let RevisionAddress { course, revision } = address;
    let found = compare(visit.platform.campus(), &person, course, *revision, with)
        .await?
        .ok_or(Problem::NotFound)?;
    // The form is the authors'; to others who read here it does not exist.
    if !again.errors.is_empty() && found.reader.author().is_none() {
        return Err(Problem::NotFound);
    }
    let sentences = visit.sentences;
    let title = sentences.revisions_number(*revision);
    let status = match (again.newer.is_some(), again.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(title.clone())
        .institution(found.reader.owner().slug.clone())
        .status(status)
        .wide()
        .hidden_from_search();
    let summary = error_summary(sentences, &again.errors);
    let back = way_back(&visit, course.as_str(), true);
    let course_title = localised_text(&visit, &found.revision.course.title);
    let facts = came_about(&visit, &found.after, &found.reader.owner().time_zone);
    let form = again_form(&visit, &found, &again);
    let comparison = comparison(&visit, &found);
    Ok(visit
        .show(page, move || {
            view! {
                {summary} {back}
                <header>
                    <p class="eyebrow">{course_title}</p>
                    <h1>{title}</h1>
                </header>
                {facts} {comparison} {form}
            }
        })
        .await)
}

fn comparison(visit: &Visit, found: &Comparison) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let others: Vec<_> = (1..=found.newest)
        .rev()
        .filter(|number| *number != found.after.number)
        .map(|number| (number.to_string(), sentences.revisions_number(number)))
        .collect();
    let form = (!others.is_empty()).then(|| {
        let with = Select {
            name: "with",
            label: sentences.revisions_compare(),
            options: others,
            chosen: found
                .before
                .as_ref()
                .map_or_else(String::new, |before| before.number.to_string()),
            ..Select::default()
        };
        view! {
            <form class="form form--line" method="get">
                {select(sentences, &FormErrors::default(), with)}
                <button class="button button--quiet">{sentences.revisions_compare_do()}</button>
            </form>
        }
    });
    let changes = match &found.before {
        None => view! { <p>{sentences.revisions_first()}</p> }.into_any(),
        Some(before) => {
            let heading = sentences.revisions_between(before.number, found.after.number);
            view! {
                <h2>{heading}</h2>
                {difference_view(visit, &found.difference)}
            }
            .into_any()
        }
    };
    view! { <section class="stack">{form} {changes}</section> }
}
