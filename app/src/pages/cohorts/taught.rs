//! The learners of a cohort and their work, for who teaches in it.

use axum::response::Response;
use campus::cohorts::{CohortId, TaughtLearner, taught_cohort};
use courseware::Course;
use leptos::prelude::*;

use super::state::state_tag;
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(cohort): Path<CohortId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = taught_cohort(visit.platform.campus(), &person, cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let course = &found.revision.course;
    let page = Page::new(sentences.staff_taught_title())
        .institution(course.owner.as_str())
        .wide();
    let rows = found
        .learners
        .iter()
        .map(|learner| row(&visit, course, learner))
        .collect_view();
    let table = match found.learners.is_empty() {
        true => view! { <p class="empty">{sentences.staff_no_learners()}</p> }.into_any(),
        false => view! {
            <table class="table--cards">
                <thead>
                    <tr>
                        <th scope="col">{sentences.staff_column_name()}</th>
                        <th scope="col">{sentences.staff_column_state()}</th>
                        <th scope="col">{sentences.staff_column_progress()}</th>
                        <th scope="col">{sentences.staff_column_quizzes()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    };
    let corrections = format!("/cohorts/{cohort}/corrections");
    let title = localised_text(&visit, &found.facilitator.cohort().title.0);
    let course_title = localised_text(&visit, &course.title);
    let analysis = format!("/cohorts/{cohort}/analysis");
    Ok(visit
        .show(page, move || {
            view! {
                <header>
                    <p class="eyebrow">{course_title}</p>
                    <h1>{title}</h1>
                </header>
                <p>{sentences.staff_taught_lead()}</p>
                <ul>
                    <li><a href=format!("/cohorts/{cohort}/marking")>{sentences.marking_link()}</a></li>
                    <li><a href=format!("/cohorts/{cohort}/gradebook")>{sentences.gradebook_title()}</a></li>
                    <li><a href=format!("/cohorts/{cohort}/quizzes")>{sentences.arrangements_title()}</a></li>
                    <li><a href=analysis>{sentences.analysis_link()}</a></li>
                    <li><a href=corrections>{sentences.regrading_title()}</a></li>
                </ul>
                {table}
            }
        })
        .await)
}

fn row(visit: &Visit, course: &Course, learner: &TaughtLearner) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let attempts = learner
        .attempts
        .iter()
        .map(|attempt| {
            let id = attempt.item.parse().ok();
            let quiz = id.and_then(|id| course.item_once_called(&id));
            let title = match quiz {
                Some(quiz) => localised_text(visit, &quiz.title).into_any(),
                None => view! { <bdi>{attempt.item.clone()}</bdi> }.into_any(),
            };
            let outcome = match attempt.passed {
                Some(true) => sentences.staff_attempt_passed(attempt.number),
                Some(false) => sentences.staff_attempt_not_passed(attempt.number),
                None if attempt.is_returned() => sentences.marking_attempt_returned(attempt.number),
                None => sentences.staff_attempt_waits(attempt.number),
            };
            view! { <li>{title} " · " {outcome}</li> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><bdi>{learner.name.clone()}</bdi></th>
            <td data-label=sentences.staff_column_state()>{state_tag(sentences, learner.state)}</td>
            <td data-label=sentences.staff_column_progress()>
                {sentences.learning_done_of(learner.done, course.items().count())}
            </td>
            <td data-label=sentences.staff_column_quizzes()>
                {(!learner.attempts.is_empty()).then(|| view! { <ul class="plain">{attempts}</ul> })}
            </td>
        </tr>
    }
}
