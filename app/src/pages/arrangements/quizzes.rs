//! The quizzes of a cohort, each with what is arranged for it.

use axum::response::Response;
use campus::assessment::arrangements::arrangements;
use leptos::prelude::*;

use super::address::{Address, head};
use super::quiz_view::dates_said;
use crate::components::localised_text;
use crate::pages::assessment::cohort_zone;
use crate::web::{Member, Page, Path, Problem};

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = arrangements(visit.platform.campus(), &person, &address.quarter())
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let zone = cohort_zone(&visit, found.arranger.cohort()).await?;
    let rows = found
        .quizzes
        .iter()
        .map(|quiz| {
            let title = found
                .revision
                .course
                .item(&quiz.item)
                .map(|item| localised_text(&visit, &item.title));
            let granted = quiz.extensions.iter().filter(|row| row.ended_at.is_none());
            let granted = sentences.arrangements_granted(granted.count());
            view! {
                <li>
                    <a href=address.of(&quiz.item)>{title}</a>
                    <span class="meta">
                        {dates_said(&visit, &quiz.dates, &zone)}
                        <span>{granted}</span>
                    </span>
                </li>
            }
        })
        .collect_view();
    let list = match found.quizzes.is_empty() {
        true => view! { <p class="empty">{sentences.arrangements_no_quiz()}</p> }.into_any(),
        false => view! { <ul class="summary-list" role="list">{rows}</ul> }.into_any(),
    };
    let page =
        Page::new(sentences.arrangements_title()).institution(found.revision.course.owner.as_str());
    let view = view! {
        {head(&visit, &address, &found, None)}
        <p>{sentences.arrangements_lead()}</p>
        {list}
    };
    Ok(visit.show(page, move || view).await)
}
