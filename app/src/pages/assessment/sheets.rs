//! Questions one after the other, each case before its own: to be answered, and marked.

use campus::assessment::{Asked, Marked, TrialAnswers};
use courseware::render::Renderer;
use leptos::prelude::*;

use super::case::case_before;
use super::marked_question::marked_question;
use super::question_field::{first_field_id, question_field};
use super::wording;
use crate::components::FormErrors;
use crate::web::Visit;

/// Marked questions in the order in which they were asked.
pub(crate) fn marked_sheet(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &[Marked<'_>],
) -> Vec<AnyView> {
    let all = marked.len();
    let mut case = None;
    let questions = marked.iter().enumerate().flat_map(|(place, marked)| {
        let case = case_before(visit, renderer, marked.asked(), &mut case);
        let question = marked_question(visit, renderer, marked, [place + 1, all]);
        case.into_iter()
            .chain([question.into_any()])
            .collect::<Vec<_>>()
    });
    questions.collect()
}

/// The fields of a try that is kept nowhere, with what was answered and what is wrong with it.
pub(crate) fn trial_sheet(
    visit: &Visit,
    renderer: &Renderer<'_>,
    asked: &[Asked<'_>],
    answers: &TrialAnswers,
) -> Vec<AnyView> {
    let all = asked.len();
    let mut case = None;
    let fields = asked.iter().enumerate().flat_map(|(place, asked)| {
        let case = case_before(visit, renderer, asked, &mut case);
        let problem = answers.problems.get(asked.id());
        let error = problem.map(|problem| wording::problem(visit, place + 1, *problem));
        let values = asked.values();
        let field = question_field(visit, renderer, asked, [place + 1, all], &values, error);
        case.into_iter()
            .chain([field.into_any()])
            .collect::<Vec<_>>()
    });
    fields.collect()
}

/// What can't be read of such a try.
pub(crate) fn trial_errors(
    visit: &Visit,
    asked: &[Asked<'_>],
    answers: &TrialAnswers,
) -> FormErrors {
    let mut errors = FormErrors::default();
    for (place, asked) in asked.iter().enumerate() {
        if let Some(problem) = answers.problems.get(asked.id()) {
            let sentence = wording::problem(visit, place + 1, *problem);
            errors.add(first_field_id(asked), sentence);
        }
    }
    errors
}
