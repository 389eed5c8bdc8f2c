//! The whole attempt at a glance, before it is handed in.

use axum::response::{IntoResponse, Redirect, Response};
use campus::assessment::{AttemptId, OpenPaper, Paper, paper};
use leptos::prelude::*;

use super::question_map::state;
use super::time_left::time_left;
use super::{attempt_address, place_address, result_address, wording};
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let moment = visit.platform.moment();
    let paper = match paper(visit.platform.campus(), &moment, &person, attempt).await? {
        None => return Err(Problem::NotFound),
        Some(Paper::Marked(_)) => return Ok(Redirect::to(&result_address(attempt)).into_response()),
        Some(Paper::Open(paper)) => paper,
    };
    let own = paper.own();
    let title = own.item()?.title.get(visit.language).value;
    let page = Page::new(visit.sentences.assessment_summary_title(title))
        .institution(own.revision().course.owner.as_str());
    let zone = wording::zone(&visit, own.place().cohort()).await?;
    let view = view(&visit, &paper, &zone)?;
    Ok(visit.show(page, move || view).await)
}

fn view(visit: &Visit, paper: &OpenPaper, zone: &str) -> Result<impl IntoView + use<>, Problem> {
    let sentences = visit.sentences;
    let own = paper.own();
    let attempt = own.attempt().id;
    let one_at_a_time = own.quiz()?.one_at_a_time;
    let questions = paper.questions()?;
    let all = questions.len();
    let missing = questions
        .iter()
        .filter(|asked| !asked.is_answered())
        .count();
    let rows = questions
        .iter()
        .enumerate()
        .map(|(place, asked)| {
            let address = match one_at_a_time {
                true => place_address(attempt, place + 1),
                false => format!("{}#question-{}", attempt_address(attempt), asked.id()),
            };
            let name = sentences.assessment_question_number(place + 1, all);
            let title = asked.title(visit.language).value.clone();
            let tags = state(visit, paper, asked)
                .into_iter()
                .map(|state| view! { <span>{state}</span> })
                .collect_view();
            view! {
                <li>
                    <a href=address>{name} ": " {title}</a>
                    <span class="meta">{tags}</span>
                </li>
            }
        })
        .collect_view();
    let lead = match missing {
        0 => sentences.assessment_summary_all_answered(),
        missing => sentences.assessment_unanswered_title(missing),
    };
    Ok(view! {
        <p><a href=attempt_address(attempt)>{sentences.assessment_summary_back()}</a></p>
        <h1>{localised_text(visit, &own.item()?.title)}</h1>
        {time_left(visit, own.attempt(), zone)}
        <h2>{sentences.assessment_summary_heading()}</h2>
        <p>{lead}</p>
        <ol class="summary-list" role="list">{rows}</ol>
        <form action=attempt_address(attempt) method="post" data-hand-in>
            <p>{sentences.assessment_hand_in_note()}</p>
            <button class="button" name="do" value="hand-in-anyway">{sentences.assessment_hand_in()}</button>
        </form>
    })
}
