//! What one got wrong, tried again for practice: it counts for nothing, and is kept nowhere.

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use campus::assessment::{AttemptId, MarkedPaper, Paper, Trial, TrialAnswers, paper};
use courseware::Reveal;
use leptos::prelude::*;

use super::sent_sheet::SentSheet;
use super::sheets::{marked_sheet, trial_errors, trial_sheet};
use super::{practice_address, result_address, wording};
use crate::components::{error_summary, localised_text};
use crate::pages::with_renderer;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(attempt): Path<AttemptId>,
) -> Result<Response, Problem> {
    match load(member, attempt).await? {
        Ok((visit, paper)) => form(visit, &paper, StatusCode::OK, &TrialAnswers::default()).await,
        Err(elsewhere) => Ok(elsewhere.into_response()),
    }
}

pub(super) async fn check(
    member: Member,
    Path(attempt): Path<AttemptId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (visit, paper) = match load(member, attempt).await? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let trial = Trial::of_mistakes(&paper)?.ok_or(Problem::NotFound)?;
    let answers = trial.read(&SentSheet::read(fields).answers);
    if !answers.problems.is_empty() {
        return form(visit, &paper, StatusCode::UNPROCESSABLE_ENTITY, &answers).await;
    }
    let sentences = visit.sentences;
    let (marked, score) = trial.mark(&answers);
    let points = sentences.assessment_score_points(
        wording::points(score.earned),
        wording::points(score.possible),
    );
    let items = format!("/cohorts/{}/items/", paper.own().place().cohort().id);
    let questions = with_renderer(&paper.own().revision().course, &items, |renderer| {
        marked_sheet(&visit, renderer, &marked)
    });
    let head = head(&visit, &paper)?;
    let view = view! {
        {head}
        <section class="score-panel">
            <p class="score-panel__score">{sentences.assessment_percent(score.percent().value())}</p>
            <p>{points}</p>
            <p>{sentences.assessment_practice_kept_nowhere()}</p>
            <p><a class="button" href=practice_address(attempt)>{sentences.assessment_practice_again()}</a></p>
        </section>
        <section class="quiz">
            <h2>{sentences.assessment_answers()}</h2>
            {questions}
        </section>
    };
    let page = page(&visit, &paper, StatusCode::OK);
    Ok(visit.show(page, move || view).await)
}

/// The learner's own attempt, handed in and shown whole: else practising would tell what may not be told yet, and the way
/// leads to what may be seen.
async fn load(
    member: Member,
    attempt: AttemptId,
) -> Result<Result<(Visit, MarkedPaper), Redirect>, Problem> {
    let Member { visit, person } = member;
    let moment = visit.platform.moment();
    match paper(visit.platform.campus(), &moment, &person, attempt).await? {
        Some(Paper::Marked(paper)) if paper.reveal() == Reveal::Everything => {
            Ok(Ok((visit, paper)))
        }
        Some(_) => Ok(Err(Redirect::to(&result_address(attempt)))),
        None => Err(Problem::NotFound),
    }
}

fn page(visit: &Visit, paper: &MarkedPaper, status: StatusCode) -> Page {
    Page::new(visit.sentences.assessment_practice())
        .status(status)
        .institution(paper.own().revision().course.owner.as_str())
}

fn head(visit: &Visit, paper: &MarkedPaper) -> Result<impl IntoView + use<>, Problem> {
    let own = paper.own();
    Ok(view! {
        <p>
            <a href=result_address(own.attempt().id)>
                {visit.sentences.assessment_back_to_result()}
            </a>
        </p>
        <p class="eyebrow">{localised_text(visit, &own.item()?.title)}</p>
        <h1>{visit.sentences.assessment_practice()}</h1>
    })
}

async fn form(
    visit: Visit,
    paper: &MarkedPaper,
    status: StatusCode,
    answers: &TrialAnswers,
) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let own = paper.own();
    let head = head(&visit, paper)?;
    let page = page(&visit, paper, status);
    let Some(trial) = Trial::of_mistakes(paper)? else {
        let nothing = sentences.assessment_practice_nothing();
        let view = view! { {head} <p class="empty">{nothing}</p> };
        return Ok(visit.show(page, move || view).await);
    };
    let asked = trial.questions(answers);
    let errors = trial_errors(&visit, &asked, answers);
    let items = format!("/cohorts/{}/items/", own.place().cohort().id);
    let fields = with_renderer(&own.revision().course, &items, |renderer| {
        trial_sheet(&visit, renderer, &asked, answers)
    });
    let view = view! {
        {error_summary(sentences, &errors)}
        {head}
        <p>{sentences.assessment_practice_lead()}</p>
        <form class="quiz" action=practice_address(own.attempt().id) method="post" autocomplete="off">
            {fields}
            <div class="lesson-foot actions">
                <button class="button">{sentences.assessment_practice_check()}</button>
            </div>
        </form>
    };
    Ok(visit.show(page, move || view).await)
}
