//! The result of an attempt, and every answer with its reason.

use axum::response::{IntoResponse, Redirect, Response};
use campus::assessment::{AttemptId, MarkedPaper, NextStep, Paper, Standing, paper, standing};
use leptos::prelude::*;

use super::case::case_before;
use super::intro::{passed_tag, waiting_tag};
use super::marked_question::marked_question;
use super::{attempt_address, wording};
use crate::components::localised_text;
use crate::pages::with_renderer;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let paper = match paper(campus, &person, attempt).await? {
        None => return Err(Problem::NotFound),
        Some(Paper::Open(_)) => return Ok(Redirect::to(&attempt_address(attempt)).into_response()),
        Some(Paper::Marked(paper)) => paper,
    };
    let own = paper.own();
    let cohort = own.place().cohort();
    let moment = visit.platform.moment();
    // None where the cohort has moved to a revision without this quiz.
    let standing = standing(campus, &moment, &person, cohort.id, own.item_id()).await?;
    let zone = wording::zone(&visit, cohort).await?;
    let title = own.item()?.title.get(visit.language).value;
    let page = Page::new(visit.sentences.assessment_result_title(title))
        .institution(own.revision().course.owner.as_str());
    let view = view! {
        {head(&visit, &paper)?}
        {what_next(&visit, &paper, standing.as_ref(), &zone)}
        <section class="quiz">
            <h2>{visit.sentences.assessment_answers()}</h2>
            {answers(&visit, &paper)?}
        </section>
    };
    Ok(visit.show(page, move || view).await)
}

fn head(visit: &Visit, paper: &MarkedPaper) -> Result<impl IntoView + use<>, Problem> {
    let sentences = visit.sentences;
    let own = paper.own();
    let score = paper.score();
    let cohort = own.place().cohort().id;
    let to_pass = sentences.assessment_to_pass(own.quiz()?.pass_mark.value());
    let points = sentences.assessment_score_points(
        wording::points(score.earned),
        wording::points(score.possible),
    );
    let course = localised_text(visit, &own.revision().course.title);
    let outcome = if paper.awaits_marking() {
        view! {
            <p>{waiting_tag(visit)}</p>
            <p>{sentences.assessment_waits_for_marking()}</p>
            {(score.possible > 0).then(|| view! { <p>{sentences.assessment_marked_so_far()} " " {points}</p> })}
        }
        .into_any()
    } else {
        view! {
            <p class="score-panel__score">{sentences.assessment_percent(score.percent().value())}</p>
            <p>{passed_tag(visit, paper.passed())}</p>
            <p>{points}</p>
            {(!paper.passed()).then(|| view! { <p>{to_pass}</p> })}
        }
        .into_any()
    };
    Ok(view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href=format!("/cohorts/{cohort}")>{course}</a></li>
                <li>
                    <a href=format!("/cohorts/{cohort}/items/{}", own.item_id())>
                        {sentences.assessment_facts()}
                    </a>
                </li>
            </ol>
        </nav>
        <h1>{localised_text(visit, &own.item()?.title)}</h1>
        <section class="score-panel">
            <p class="eyebrow">{sentences.assessment_attempt_number(own.attempt().number)}</p>
            {outcome}
        </section>
    })
}

/// Where to go from here: on, back to the quiz, or nowhere before a certain time.
fn what_next(
    visit: &Visit,
    paper: &MarkedPaper,
    standing: Option<&Standing>,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let own = paper.own();
    let cohort = own.place().cohort().id;
    let said = standing
        .map(|standing| wording::next_step(visit, standing.next, zone))
        .unwrap_or_default()
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect_view();
    let following = own
        .place()
        .revision()
        .course
        .place(own.item_id())
        .and_then(|place| place.next)
        .filter(|_| paper.passed())
        .map(|item| {
            let address = format!("/cohorts/{cohort}/items/{}", item.id);
            let title = localised_text(visit, &item.title);
            view! { <a class="button" href=address>{sentences.assessment_go_on()} " " {title}</a> }
        });
    let again = standing
        .filter(|standing| {
            matches!(
                standing.next,
                NextStep::Begin { .. } | NextStep::Continue(_) | NextStep::Wait { .. }
            )
        })
        .map(|_| {
            let address = format!("/cohorts/{cohort}/items/{}", own.item_id());
            view! { <a class="button" href=address>{sentences.assessment_back_to_quiz()}</a> }
        });
    view! {
        <section class="stack">
            <h2>{sentences.assessment_next()}</h2>
            {said}
            <div class="actions">
                {following}
                {again}
                <a class="button button--secondary" href=format!("/cohorts/{cohort}")>
                    {sentences.assessment_back_to_course()}
                </a>
            </div>
        </section>
    }
}

fn answers(visit: &Visit, paper: &MarkedPaper) -> Result<Vec<AnyView>, Problem> {
    let own = paper.own();
    let items = format!("/cohorts/{}/items/", own.place().cohort().id);
    let questions = paper.questions()?;
    let all = questions.len();
    Ok(with_renderer(&own.revision().course, &items, |renderer| {
        let mut case = None;
        questions
            .iter()
            .enumerate()
            .flat_map(|(place, marked)| {
                let case = case_before(visit, renderer, marked.asked(), &mut case);
                let question = marked_question(visit, renderer, marked, [place + 1, all]);
                case.into_iter()
                    .chain([question.into_any()])
                    .collect::<Vec<_>>()
            })
            .collect()
    }))
}
