//! A quiz that is tried without a trace.

use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::{Trial, TrialAnswers, Verdict};
use courseware::{ItemId, Place};
use leptos::prelude::*;

use super::item::item_trail;
use super::{Preview, item_page};
use crate::components::{error_summary, localised_text};
use crate::pages::assessment::{SentSheet, marked_sheet, score_points, trial_errors, trial_sheet};
use crate::pages::with_renderer_of;
use crate::web::{Problem, Visit};

/// The questions as a form.
pub(super) fn trial_form(
    visit: &Visit,
    preview: &Preview<'_>,
    item: &ItemId,
    trial: &Trial<'_>,
    seed: u64,
    answers: &TrialAnswers,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let asked = trial.questions(answers);
    let fields = with_renderer_of(preview.course, "", &preview.files, |renderer| {
        trial_sheet(visit, renderer, &asked, answers)
    });
    view! {
        <h2>{sentences.authoring_try()}</h2>
        <p>{sentences.authoring_try_lead()}</p>
        <form class="quiz" action=preview.item(item) method="post" autocomplete="off">
            <input type="hidden" name="seed" value=seed.to_string()/>
            {fields}
            <div class="lesson-foot actions">
                <button class="button">{sentences.authoring_try_mark()}</button>
            </div>
        </form>
    }
}

/// The seed that came with a form: what it says where it is a number, and otherwise any.
fn sent_seed(fields: &[(String, String)]) -> u64 {
    let seed = fields.iter().find(|(name, _)| name == "seed");
    seed.and_then(|(_, seed)| seed.parse().ok()).unwrap_or(0)
}

/// The page that answers a try: its result, or the form again with what is missing in it.
pub(crate) async fn tried(
    visit: Visit,
    preview: &Preview<'_>,
    place: &Place<'_>,
    fields: Vec<(String, String)>,
) -> Result<Response, Problem> {
    let seed = sent_seed(&fields);
    let trial = Trial::draw(place.item, seed).ok_or(Problem::NotFound)?;
    let answers = trial.read(&SentSheet::read(fields).answers);
    let title = localised_text(&visit, &place.item.title);
    let trail = item_trail(&visit, preview, place);
    let id = &place.item.id;
    if !answers.problems.is_empty() {
        let errors = trial_errors(&visit, &trial.questions(&answers), &answers);
        let summary = error_summary(visit.sentences, &errors);
        let form = trial_form(&visit, preview, id, &trial, seed, &answers);
        let page = item_page(&visit, preview, place, StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(visit
            .show(
                page,
                move || view! { {summary} {trail} <h1>{title}</h1> {form} },
            )
            .await);
    }
    let result = result(&visit, preview, id, &trial, &answers);
    let page = item_page(&visit, preview, place, StatusCode::OK);
    Ok(visit
        .show(page, move || view! { {trail} <h1>{title}</h1> {result} })
        .await)
}

/// The result as learners see theirs; it is kept nowhere.
fn result(
    visit: &Visit,
    preview: &Preview<'_>,
    item: &ItemId,
    trial: &Trial<'_>,
    answers: &TrialAnswers,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (marked, score) = trial.mark(answers);
    let questions = with_renderer_of(preview.course, "", &preview.files, |renderer| {
        marked_sheet(visit, renderer, &marked)
    });
    let waits = marked
        .iter()
        .any(|marked| marked.verdict() == Verdict::Waiting);
    let verdict = match score.passes(trial.quiz().pass_mark) {
        _ if waits => sentences.assessment_waits_for_marking(),
        true => sentences.authoring_try_passed(),
        false => sentences.assessment_to_pass(trial.quiz().pass_mark.value()),
    };
    let points =
        sentences.assessment_score_points(score_points(score.earned), score_points(score.possible));
    view! {
        <p class="notice">{sentences.authoring_try_nothing_kept()}</p>
        <section class="score-panel">
            <p class="score-panel__score">{sentences.assessment_percent(score.percent().value())}</p>
            <p>{points}</p>
            <p>{verdict}</p>
            <p>
                <a class="button" href=preview.item(item)>
                    {sentences.authoring_try_again()}
                </a>
            </p>
        </section>
        <section class="quiz">
            <h2>{sentences.assessment_answers()}</h2>
            {questions}
        </section>
    }
}
