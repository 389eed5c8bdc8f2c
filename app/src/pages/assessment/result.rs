//! The result of an attempt, and every answer with its reason.

use axum::response::{IntoResponse, Redirect, Response};
use campus::assessment::{
    AttemptId, MarkedPaper, NextStep, Paper, Standing, Trial, paper, standing,
};
use courseware::Reveal;
use leptos::prelude::*;

use super::intro::{passed_tag, returned_tag, waiting_tag};
use super::sheets::marked_sheet;
use super::{attempt_address, practice_address, wording};
use crate::components::localised_text;
use crate::pages::with_renderer;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let paper = match paper(campus, &visit.platform.moment(), &person, attempt).await? {
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
    let has_mistakes =
        paper.reveal() == Reveal::Everything && Trial::of_mistakes(&paper)?.is_some();
    let kept_back = kept_back(&visit, &paper)?;
    let view = view! {
        {head(&visit, &paper)?}
        {ending(&visit, &paper)}
        {what_next(&visit, &paper, standing.as_ref(), &zone, has_mistakes)}
        {kept_back.map(|said| view! { <p class="notice">{said}</p> })}
        {answers(&visit, &paper)?}
        <p><a href=format!("/attempts/{attempt}/history")>{visit.sentences.assessment_history()}</a></p>
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
    let outcome = if paper.is_returned() {
        view! {
            <p>{returned_tag(visit)}</p>
            <p>{sentences.marking_result_returned_hint()}</p>
        }
        .into_any()
    } else if paper.awaits_marking() {
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
    has_mistakes: bool,
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
    let practice = has_mistakes.then(|| {
        let address = practice_address(own.attempt().id);
        view! {
            <a class="button button--secondary" href=address>{sentences.assessment_practice()}</a>
        }
    });
    view! {
        <section class="stack">
            <h2>{sentences.assessment_next()}</h2>
            {said}
            <div class="actions">
                {following}
                {again}
                {practice}
                <a class="button button--secondary" href=format!("/cohorts/{cohort}")>
                    {sentences.assessment_back_to_course()}
                </a>
            </div>
        </section>
    }
}

/// The answers, as far as they may be seen.
fn answers(visit: &Visit, paper: &MarkedPaper) -> Result<Option<AnyView>, Problem> {
    let own = paper.own();
    let items = format!("/cohorts/{}/items/", own.place().cohort().id);
    let questions = paper.questions()?;
    if questions.is_empty() {
        return Ok(None);
    }
    let answers = with_renderer(&own.revision().course, &items, |renderer| {
        marked_sheet(visit, renderer, &questions)
    });
    let view = view! {
        <section class="quiz">
            <h2>{visit.sentences.assessment_answers()}</h2>
            {answers}
        </section>
    };
    Ok(Some(view.into_any()))
}

/// What the author keeps back, and until when.
fn kept_back(visit: &Visit, paper: &MarkedPaper) -> Result<Option<String>, Problem> {
    let sentences = visit.sentences;
    Ok(match (paper.reveal(), paper.own().quiz()?.reveal) {
        (Reveal::Everything, _) => None,
        (_, Reveal::WhenDone) => Some(sentences.assessment_revealed_when_done()),
        (Reveal::Score, _) => Some(sentences.assessment_revealed_score()),
        _ => Some(sentences.assessment_revealed_marks()),
    })
}

/// How the attempt ended, where that was not as it should.
fn ending(visit: &Visit, paper: &MarkedPaper) -> Option<impl IntoView + use<>> {
    let sentences = visit.sentences;
    let attempt = paper.own().attempt();
    let late = attempt.submitted_at > attempt.due_at && attempt.due_at.is_some();
    let said = match (attempt.out_of_time, late) {
        (true, _) => sentences.assessment_ended_by_time(),
        (false, true) => sentences.assessment_ended_late(),
        (false, false) => return None,
    };
    Some(view! { <p class="notice">{said}</p> })
}
