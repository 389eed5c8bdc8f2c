//! The quizzes that can be analysed, and what was learned between two of them.

use axum::extract::Query;
use axum::response::Response;
use campus::assessment::analysis::{AnalysedQuizzes, analysed_quizzes};
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{Address, head};
use super::gain::gain_view;
use super::words::count;
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

/// Between which two quizzes the gain is asked for.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    before: Option<String>,
    after: Option<String>,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (seat, base) = address.seat()?;
    let named = |name: Option<String>| name.and_then(|name| name.parse().ok());
    let pair = match (named(asked.before), named(asked.after)) {
        (Some(before), Some(after)) => Some([before, after]),
        _ => None,
    };
    let found = analysed_quizzes(visit.platform.campus(), &person, &seat, pair.clone())
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let course = &found.revision.course;
    let page = Page::new(sentences.analysis_title())
        .institution(course.owner.as_str())
        .wide();
    let lead = found.analyst.is_told_little().then(|| {
        view! { <p>{sentences.analysis_lead_owner()}</p> }
    });
    let head = head(&visit, &found.analyst, course, &base, None);
    let table = table(&visit, &found, &base);
    let gain = gain_view(&visit, &found, pair);
    Ok(visit
        .show(page, move || {
            view! {
                {head}
                <p class="lead">{sentences.analysis_lead()}</p>
                {lead}
                {table}
                {gain}
            }
        })
        .await)
}

fn table(visit: &Visit, found: &AnalysedQuizzes, base: &str) -> AnyView {
    let sentences = visit.sentences;
    if found.quizzes.is_empty() {
        return view! { <p class="empty">{sentences.analysis_none()}</p> }.into_any();
    }
    let rows = found
        .quizzes
        .iter()
        .filter_map(|quiz| {
            let item = found.revision.course.item(&quiz.item)?;
            let address = format!("{base}/analysis/{}", quiz.item);
            let attempts = count(sentences, quiz.attempts);
            Some(view! {
                <tr>
                    <th scope="row"><a href=address>{localised_text(visit, &item.title)}</a></th>
                    <td data-label=sentences.analysis_column_attempts()>{attempts}</td>
                </tr>
            })
        })
        .collect_view();
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.analysis_column_quiz()}</th>
                    <th scope="col">{sentences.analysis_column_attempts()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
