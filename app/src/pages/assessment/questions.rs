//! The questions of an attempt as a form.

use campus::assessment::{Asked, OpenPaper};
use leptos::prelude::*;

use super::attempt::Again;
use super::browser_words::{browser_words, milliseconds};
use super::case::case_before;
use super::marked_question::marked_question;
use super::question_field::{first_field_id, question_field};
use super::question_map::{Leads, question_map};
use super::time_left::time_left;
use super::{attempt_address, wording};
use crate::components::{FormErrors, error_summary, localised_text};
use crate::pages::with_renderer;
use crate::web::Visit;

/// The form's id: the language switch in the page's head sends it too.
pub(super) const FORM: &str = "attempt";

/// The whole page: all questions, or the one `at` this number. The form works without a script;
/// `frontend/browser/attempt.ts` keeps and sends every change as well.
pub(super) fn questions_view(
    visit: &Visit,
    paper: &OpenPaper,
    at: Option<usize>,
    zone: &str,
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
    let attempt = own.attempt();
    let form = if attempt.is_over(visit.platform.moment().now()) {
        over(visit, paper).into_any()
    } else {
        form(visit, paper, &questions, at, again, &errors).into_any()
    };
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
            {time_left(visit, attempt, zone)}
        </header>
        {form}
    }
}

/// What is left to do once nothing counts any more: to look at the result.
fn over(visit: &Visit, paper: &OpenPaper) -> impl IntoView + use<> {
    view! {
        <form id=FORM action=attempt_address(paper.own().attempt().id) method="post">
            <button class="button" name="do" value="hand-in-anyway">
                {visit.sentences.assessment_see_result()}
            </button>
        </form>
    }
}

fn form(
    visit: &Visit,
    paper: &OpenPaper,
    questions: &[Asked<'_>],
    at: Option<usize>,
    again: &Again,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let attempt = paper.own().attempt();
    let leads = at.map_or(Leads::Below, Leads::ElsewhereFrom);
    let map = (questions.len() > 1).then(|| question_map(visit, paper, questions, leads));
    view! {
        <form
            class="quiz" id=FORM action=attempt_address(attempt.id) method="post" autocomplete="off"
            data-attempt=attempt.id.0 data-now=milliseconds(visit.platform.moment().now())
            data-started=milliseconds(attempt.started_at)
            data-deadline=attempt.due_at.map(milliseconds)
        >
            // The first button of a form is what the Enter key presses: it must be a harmless one.
            <button class="visually-hidden" name="do" value="save" tabindex="-1" aria-hidden="true">
                {sentences.assessment_save()}
            </button>
            {at.map(|at| view! { <input type="hidden" name="at" value=at.to_string()/> })}
            {unanswered(visit, questions, again)}
            {map}
            <h2 class="visually-hidden">{sentences.assessment_fact_questions()}</h2>
            {fields(visit, paper, questions, at, again, errors)}
            <div class="lesson-foot">
                <div class="save-state" data-words=browser_words(visit)>
                    <p>{sentences.assessment_state_by_hand()}</p>
                </div>
                {match at {
                    Some(at) => step_buttons(visit, at, questions.len()).into_any(),
                    None => whole_buttons(visit).into_any(),
                }}
            </div>
        </form>
    }
}

/// What to do with all questions on one page.
fn whole_buttons(visit: &Visit) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <p>{sentences.assessment_hand_in_note()}</p>
        <div class="actions">
            <button class="button" name="do" value="hand-in">{sentences.assessment_hand_in()}</button>
            <button class="button button--secondary" name="do" value="summary">
                {sentences.assessment_summary()}
            </button>
            <button class="button button--secondary" name="do" value="save">
                {sentences.assessment_save()}
            </button>
        </div>
    }
}

/// What to do with one question of several.
fn step_buttons(visit: &Visit, at: usize, all: usize) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let next = (at < all).then(|| {
        view! {
            <button class="button" name="do" value=format!("go:{}", at + 1)>
                {sentences.assessment_next_question()}
            </button>
        }
    });
    let class = if at < all {
        "button button--secondary"
    } else {
        "button"
    };
    let previous = (at > 1).then(|| {
        view! {
            <button class="button button--secondary" name="do" value=format!("go:{}", at - 1)>
                {sentences.assessment_previous_question()}
            </button>
        }
    });
    view! {
        <div class="actions">
            {next}
            {previous}
            <button class=class name="do" value="summary">{sentences.assessment_summary()}</button>
        </div>
    }
}

fn fields(
    visit: &Visit,
    paper: &OpenPaper,
    questions: &[Asked<'_>],
    at: Option<usize>,
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
            .filter(|(place, _)| at.is_none_or(|at| at == place + 1))
            .flat_map(|(place, asked)| {
                let case = case_before(visit, renderer, asked, &mut case);
                let number = [place + 1, all];
                let question = match paper.settled(asked) {
                    Some(marked) => marked_question(visit, renderer, &marked, number).into_any(),
                    None => {
                        let values = match again.typed.get(asked.id()) {
                            Some(typed) => typed.to_vec(),
                            None => asked.values(),
                        };
                        let error = errors.at(&first_field_id(asked));
                        let field = question_field(visit, renderer, asked, number, &values, error);
                        let tools = question_tools(visit, paper, asked, number[0]);
                        view! {
                            <div
                                class="question-block" id=format!("question-{}", asked.id())
                                data-question=asked.id().to_string()
                            >
                                {field}
                                {tools}
                            </div>
                        }
                        .into_any()
                    }
                };
                case.into_iter().chain([question]).collect::<Vec<_>>()
            })
            .collect()
    })
}

/// What can be done with a question besides answering it.
fn question_tools(
    visit: &Visit,
    paper: &OpenPaper,
    asked: &Asked<'_>,
    number: usize,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let id = asked.id();
    let (deed, words) = if paper.is_flagged(id) {
        ("unflag", sentences.assessment_unflag())
    } else {
        ("flag", sentences.assessment_flag())
    };
    let of = move || view! { <span class="visually-hidden">" " {sentences.assessment_of_question(number)}</span> };
    let immediate = paper.own().quiz().is_ok_and(|quiz| quiz.immediate);
    let check = (immediate && !asked.is_marked_by_people()).then(|| {
        view! {
            <button class="button button--secondary" name="do" value=format!("check:{id}")>
                {sentences.assessment_check()}
                {of()}
            </button>
        }
    });
    let report = format!(
        "/attempts/{}/report?question={id}",
        paper.own().attempt().id
    );
    view! {
        <div class="question-tools">
            {check}
            <button class="button button--quiet" name="do" value=format!("{deed}:{id}")>
                {words}
                {of()}
            </button>
            <a href=report>{sentences.assessment_report()} {of()}</a>
        </div>
    }
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
    let nothing = again.nothing_to_check.as_ref();
    for (place, asked) in questions.iter().enumerate() {
        if Some(asked.id()) == nothing {
            let sentence = visit.sentences.assessment_nothing_to_check(place + 1);
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
