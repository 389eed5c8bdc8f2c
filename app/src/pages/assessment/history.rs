//! Everything that was sent of an attempt's answers: nothing that was lost is lost in silence.

use axum::response::Response;
use campus::assessment::{AttemptId, ChangeOutcome, OwnAttempt, PastChange, history};
use leptos::prelude::*;

use super::{result_address, wording};
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (own, changes) = history(visit.platform.campus(), &person, attempt)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let zone = wording::zone(&visit, own.place().cohort()).await?;
    let page =
        Page::new(sentences.assessment_history()).institution(own.revision().course.owner.as_str());
    let rows = changes
        .iter()
        .map(|change| row(&visit, &own, change, &zone))
        .collect_view();
    let table = match changes.is_empty() {
        true => view! { <p class="empty">{sentences.assessment_history_nothing()}</p> }.into_any(),
        false => view! {
            <table class="table--cards">
                <thead>
                    <tr>
                        <th scope="col">{sentences.assessment_history_arrived()}</th>
                        <th scope="col">{sentences.assessment_fact_questions()}</th>
                        <th scope="col">{sentences.assessment_your_answer()}</th>
                        <th scope="col">{sentences.assessment_history_from()}</th>
                        <th scope="col">{sentences.assessment_history_outcome()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    };
    let title = localised_text(&visit, &own.item()?.title);
    let view = view! {
        <p><a href=result_address(attempt)>{sentences.assessment_back_to_attempt()}</a></p>
        <p class="eyebrow">{title}</p>
        <h1>{sentences.assessment_history()}</h1>
        <p>{sentences.assessment_history_lead()}</p>
        {table}
    };
    Ok(visit.show(page, move || view).await)
}

fn row(visit: &Visit, own: &OwnAttempt, change: &PastChange, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let arrived = language::date_and_time(sentences, change.received_at, zone);
    let drawn = own.drawn().questions();
    let place = drawn.iter().position(|drawn| drawn.id == change.question);
    let number = place.map_or(0, |place| place + 1);
    let from = match change.device {
        0 => sentences.assessment_history_form(),
        device => sentences.assessment_history_device(device),
    };
    let outcome = match change.outcome {
        ChangeOutcome::Saved => sentences.assessment_history_saved(),
        ChangeOutcome::Late => sentences.assessment_history_late(),
        ChangeOutcome::Superseded => sentences.assessment_history_superseded(),
        ChangeOutcome::TooLate => sentences.assessment_history_too_late(),
        ChangeOutcome::Settled => sentences.assessment_history_settled(),
    };
    view! {
        <tr>
            <td data-label=sentences.assessment_history_arrived()>{arrived}</td>
            <th scope="row">{sentences.assessment_question_number(number, drawn.len())}</th>
            <td data-label=sentences.assessment_your_answer()>
                <bdi>{answer(visit, own, change)}</bdi>
            </td>
            <td data-label=sentences.assessment_history_from()>{from}</td>
            <td data-label=sentences.assessment_history_outcome()>{outcome}</td>
        </tr>
    }
}

/// The answer in a line: the words of the options that were chosen, or what was typed.
fn answer(visit: &Visit, own: &OwnAttempt, change: &PastChange) -> String {
    let Some(answer) = &change.answer else {
        return visit.sentences.assessment_history_taken_back();
    };
    let quiz = own.quiz().ok();
    let question = quiz.and_then(|quiz| quiz.question(&change.question));
    question.map_or_else(String::new, |question| {
        question.in_words(answer, visit.language)
    })
}
