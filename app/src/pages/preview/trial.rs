//! A quiz that is tried without a trace.

use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::{Trial, TrialAnswers, Verdict};
use courseware::{ItemId, Place};
use leptos::prelude::*;

use super::item::item_trail;
use super::{Preview, item_page};
use crate::components::{FormErrors, error_summary, localised_text};
use crate::pages::assessment::{
    SentSheet, answer_problem, case_before, first_field_id, marked_question, question_field,
    score_points,
};
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
    let all = asked.len();
    let fields = with_renderer_of(preview.course, "", &preview.files, |renderer| {
        let mut case = None;
        let fields = asked.iter().enumerate().flat_map(|(place, asked)| {
            let case = case_before(visit, renderer, asked, &mut case);
            let problem = answers.problems.get(asked.id());
            let error = problem.map(|problem| answer_problem(visit, place + 1, *problem));
            let values = asked.values();
            let field = question_field(visit, renderer, asked, [place + 1, all], &values, error);
            case.into_iter()
                .chain([field.into_any()])
                .collect::<Vec<_>>()
        });
        fields.collect::<Vec<_>>()
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
        let errors = errors(&visit, &trial, &answers);
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

fn errors(visit: &Visit, trial: &Trial<'_>, answers: &TrialAnswers) -> FormErrors {
    let mut errors = FormErrors::default();
    for (place, asked) in trial.questions(answers).iter().enumerate() {
        if let Some(problem) = answers.problems.get(asked.id()) {
            let sentence = answer_problem(visit, place + 1, *problem);
            errors.add(first_field_id(asked), sentence);
        }
    }
    errors
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
    let all = marked.len();
    let questions = with_renderer_of(preview.course, "", &preview.files, |renderer| {
        let mut case = None;
        let questions = marked.iter().enumerate().flat_map(|(place, marked)| {
            let case = case_before(visit, renderer, marked.asked(), &mut case);
            let question = marked_question(visit, renderer, marked, [place + 1, all]);
            case.into_iter()
                .chain([question.into_any()])
                .collect::<Vec<_>>()
        });
        questions.collect::<Vec<_>>()
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
