//! The questions of an attempt as a form.

use campus::assessment::{Asked, OpenPaper};
use leptos::prelude::*;

use super::attempt::Again;
use super::case::case_before;
use super::question_field::{first_field_id, question_field};
use super::{attempt_address, wording};
use crate::components::{FormErrors, error_summary, localised_text};
use crate::islands::{Autosave, SaveStates};
use crate::pages::with_renderer;
use crate::web::Visit;

/// The form's id: the language switch in the page's head sends it too.
pub(super) const FORM: &str = "attempt";

/// The whole page. The form works without a script; the island inside it saves every change as well.
pub(super) fn questions_view(
    visit: &Visit,
    paper: &OpenPaper,
    again: &Again,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let own = paper.own();
    let questions = paper.questions().unwrap_or_default();
    let errors = errors(visit, &questions, again);
    let cohort = own.place().cohort().id;
    let quiz = format!("/cohorts/{cohort}/items/{}", own.item_id());
    let title = own
        .item()
        .ok()
        .map(|item| localised_text(visit, &item.title));
    let fields = fields(visit, paper, &questions, again, &errors);
    let attempt = own.attempt();
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li>
                    <a href=format!("/cohorts/{cohort}")>
                        {localised_text(visit, &own.revision().course.title)}
                    </a>
                </li>
                <li><a href=quiz>{sentences.assessment_facts()}</a></li>
            </ol>
        </nav>
        {error_summary(sentences, &errors)}
        <header class="lesson-head">
            <h1>{title}</h1>
            <p class="meta">
                <span>{sentences.assessment_attempt_number(attempt.number)}</span>
                <span>{sentences.quiz_questions(questions.len())}</span>
            </p>
        </header>
        <form class="quiz" id=FORM action=attempt_address(attempt.id) method="post" autocomplete="off">
            // The first button of a form is what the Enter key presses: it must be a harmless one.
            <button class="visually-hidden" name="do" value="save" tabindex="-1" aria-hidden="true">
                {sentences.assessment_save()}
            </button>
            {unanswered(visit, &questions, again)}
            {fields}
            <div class="lesson-foot">
                <Autosave attempt=attempt.id.0 form=FORM.to_owned() states=save_states(visit)/>
                <p>{sentences.assessment_hand_in_note()}</p>
                <div class="actions">
                    <button class="button" name="do" value="hand-in">{sentences.assessment_hand_in()}</button>
                    <button class="button button--secondary" name="do" value="save">
                        {sentences.assessment_save()}
                    </button>
                </div>
            </div>
        </form>
    }
}

fn fields(
    visit: &Visit,
    paper: &OpenPaper,
    questions: &[Asked<'_>],
    again: &Again,
    errors: &FormErrors,
) -> Vec<AnyView> {
    let own = paper.own();
    let items = format!("/cohorts/{}/items/", own.place().cohort().id);
    with_renderer(&own.revision().course, &items, |renderer| {
        let all = questions.len();
        let mut case = None;
        questions
            .iter()
            .enumerate()
            .flat_map(|(place, asked)| {
                let case = case_before(visit, renderer, asked, &mut case);
                let values = match again.typed.get(asked.id()) {
                    Some(typed) => typed.to_vec(),
                    None => asked.values(),
                };
                let error = errors.at(&first_field_id(asked));
                let question =
                    question_field(visit, renderer, asked, [place + 1, all], &values, error);
                case.into_iter()
                    .chain([question.into_any()])
                    .collect::<Vec<_>>()
            })
            .collect()
    })
}

/// What can't be read, in the order of the questions.
fn errors(visit: &Visit, questions: &[Asked<'_>], again: &Again) -> FormErrors {
    let mut errors = FormErrors::default();
    for (place, asked) in questions.iter().enumerate() {
        if let Some(problem) = again.problems.get(asked.id()) {
            let sentence = wording::problem(visit, place + 1, *problem);
            errors.add(first_field_id(asked), sentence);
        }
    }
    if errors.is_empty() && !again.problems.is_empty() {
        errors.add(FORM, visit.sentences.assessment_state_refused());
    }
    errors
}

/// Asks about questions without an answer. It stands inside the form, so handing in all the same sends the answers
/// again, and nothing is lost.
fn unanswered(visit: &Visit, questions: &[Asked<'_>], again: &Again) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let all = questions.len();
    let missing: Vec<_> = questions
        .iter()
        .enumerate()
        .filter(|(_, asked)| again.unanswered.contains(asked.id()))
        .collect();
    let count = missing.len();
    // What was begun has an answer, if not to all that was asked.
    let begun = missing.iter().any(|(_, asked)| !asked.values().is_empty());
    let links = missing
        .into_iter()
        .map(|(place, asked)| {
            let name = sentences.assessment_question_number(place + 1, all);
            let title = asked.title(visit.language).value.clone();
            view! { <li><a href=format!("#{}", first_field_id(asked))>{name} ": " {title}</a></li> }
        })
        .collect_view();
    let title = if begun {
        sentences.assessment_unfinished_title(count)
    } else {
        sentences.assessment_unanswered_title(count)
    };
    (count > 0).then(|| {
        view! {
            <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
                <h2>{title}</h2>
                <ul>{links}</ul>
                <p>{sentences.assessment_unanswered()}</p>
                <button class="button button--secondary" name="do" value="hand-in-anyway">
                    {sentences.assessment_hand_in_anyway()}
                </button>
            </div>
        }
    })
}

fn save_states(visit: &Visit) -> SaveStates {
    let sentences = visit.sentences;
    SaveStates {
        by_hand: sentences.assessment_state_by_hand(),
        ready: sentences.assessment_state_ready(),
        saving: sentences.assessment_state_saving(),
        saved: sentences.assessment_state_saved(),
        unsaved: sentences.assessment_state_unsaved(),
    }
}
