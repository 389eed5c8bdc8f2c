//! What waits to be marked in a cohort, and what was marked there last.

use axum::response::Response;
use campus::assessment::marking::{MarkedAnswer, MarkingQueue, WaitingAnswer, marking_queue};
use campus::cohorts::CohortId;
use courseware::Course;
use leptos::prelude::*;

use super::address_of;
use crate::components::localised_text;
use crate::pages::assessment::cohort_zone;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(cohort): Path<CohortId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = marking_queue(visit.platform.campus(), &person, cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let zone = cohort_zone(&visit, found.facilitator.cohort()).await?;
    let sentences = visit.sentences;
    let page = Page::new(sentences.marking_title())
        .institution(found.revision.course.owner.as_str())
        .wide();
    let title = localised_text(&visit, &found.facilitator.cohort().title.0);
    let waiting = waiting(&visit, &found, &zone);
    let lately = lately(&visit, &found, &zone);
    Ok(visit
        .show(page, move || {
            view! {
                <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
                    <ol>
                        <li><a href="/work">{sentences.nav_work()}</a></li>
                        <li><a href=format!("/cohorts/{cohort}/learners")>{title}</a></li>
                    </ol>
                </nav>
                <h1>{sentences.marking_title()}</h1>
                {waiting}
                {lately}
            }
        })
        .await)
}

fn waiting(visit: &Visit, found: &MarkingQueue, zone: &str) -> AnyView {
    let sentences = visit.sentences;
    let said = sentences.marking_waiting(found.all);
    if found.oldest.is_empty() {
        return view! { <p class="empty">{said}</p> }.into_any();
    }
    let shown = found.oldest.len();
    let only = (shown < found.all).then(|| view! { <p>{sentences.marking_oldest(shown)}</p> });
    let course = &found.revision.course;
    let rows = found
        .oldest
        .iter()
        .map(|answer| row(visit, course, answer, zone))
        .collect_view();
    view! {
        <section class="stack">
            <p>{said}</p>
            {only}
            <p class="meta">{sentences.marking_own()}</p>
            <table class="table--cards">
                <thead>
                    <tr>
                        <th scope="col">{sentences.marking_column_learner()}</th>
                        <th scope="col">{sentences.marking_column_quiz()}</th>
                        <th scope="col">{sentences.marking_column_attempt()}</th>
                        <th scope="col">{sentences.marking_column_since()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(
    visit: &Visit,
    course: &Course,
    answer: &WaitingAnswer,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let since = language::date_and_time(sentences, answer.since, zone);
    view! {
        <tr>
            <th scope="row">
                <a href=address_of(&answer.answer)><bdi>{answer.learner.clone()}</bdi></a>
            </th>
            <td data-label=sentences.marking_column_quiz()>{quiz(visit, course, &answer.item)}</td>
            <td data-label=sentences.marking_column_attempt()>{answer.number}</td>
            <td data-label=sentences.marking_column_since()>{since}</td>
        </tr>
    }
}

fn lately(visit: &Visit, found: &MarkingQueue, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let course = &found.revision.course;
    let rows = found
        .lately
        .iter()
        .map(|answer| marked_row(visit, course, answer, zone))
        .collect_view();
    (!found.lately.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.marking_lately()}</h2>
                <p>{sentences.marking_lately_lead()}</p>
                <table class="table--cards">
                    <thead>
                        <tr>
                            <th scope="col">{sentences.marking_column_learner()}</th>
                            <th scope="col">{sentences.marking_column_quiz()}</th>
                            <th scope="col">{sentences.marking_column_said()}</th>
                            <th scope="col">{sentences.marking_column_when()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

fn marked_row(
    visit: &Visit,
    course: &Course,
    answer: &MarkedAnswer,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let said = match answer.returned {
        true => view! { <span class="tag tag--open">{sentences.marking_state_returned()}</span> },
        false => view! { <span class="tag tag--done">{sentences.marking_state_marked()}</span> },
    };
    let at = language::date_and_time(sentences, answer.at, zone);
    view! {
        <tr>
            <th scope="row">
                <a href=address_of(&answer.answer)><bdi>{answer.learner.clone()}</bdi></a>
            </th>
            <td data-label=sentences.marking_column_quiz()>{quiz(visit, course, &answer.item)}</td>
            <td data-label=sentences.marking_column_said()>{said}</td>
            <td data-label=sentences.marking_column_when()>{at}</td>
        </tr>
    }
}

/// By the title that the cohort's revision gives it; by its id where that has it no more.
fn quiz(visit: &Visit, course: &Course, item: &str) -> AnyView {
    let id = item.parse().ok();
    match id.and_then(|id| course.item_once_called(&id)) {
        Some(item) => localised_text(visit, &item.title).into_any(),
        None => view! { <bdi>{item.to_owned()}</bdi> }.into_any(),
    }
}
