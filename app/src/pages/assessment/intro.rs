//! The page before a quiz: what it asks for, what the learner can do now, and what they have done.

use std::num::NonZeroU32;

use axum::response::Response;
use campus::assessment::entity::attempt;
use campus::assessment::{NextStep, Standing, Terms, standing};
use campus::people::SignedIn;
use campus::progress::Outline;
use courseware::{Counted, Place, Quiz, Reveal};
use leptos::prelude::*;

use super::{attempt_address, result_address, wording};
use crate::components::{localised_html, localised_text, stale_notice};
use crate::pages::learning::{breadcrumb, pager};
use crate::web::{Page, Problem, Visit};

/// The page of an item that is a quiz.
pub(crate) async fn show_quiz(
    visit: Visit,
    person: &SignedIn,
    outline: &Outline,
    place: &Place<'_>,
) -> Result<Response, Problem> {
    let quiz = place.item.quiz().ok_or(Problem::NotFound)?;
    let campus = visit.platform.campus();
    let moment = visit.platform.moment();
    let cohort = outline.place.cohort();
    let standing = standing(campus, &moment, person, cohort.id, &place.item.id)
        .await?
        .ok_or(Problem::NotFound)?;
    let zone = wording::zone(&visit, cohort).await?;
    let body = visit
        .platform
        .rendered()
        .item(outline.place.revision(), place.item, visit.language);
    let page = Page::new(place.item.title.get(visit.language).value.clone())
        .institution(outline.place.revision().course.owner.as_str());
    let view = view! {
        {breadcrumb(&visit, outline, place)}
        <header class="lesson-head">
            <h1>{localised_text(&visit, &place.item.title)}</h1>
            {facts(&visit, quiz, Some((&standing.terms, &zone)))}
        </header>
        {stale_notice(&visit, &outline.place.revision().course, &place.item.path)}
        {(!quiz.introduction.base().is_empty()).then(|| localised_html(&visit, "prose", &body))}
        {next_step(&visit, &standing, &zone)}
        {attempts(&visit, &standing, &zone)}
        <footer class="lesson-foot">{pager(&visit, place)}</footer>
    };
    Ok(visit.show(page, move || view).await)
}

/// "8", or "8–10" where cases of different sizes are drawn.
fn questions_asked(quiz: &Quiz) -> String {
    match (quiz.questions_asked_at_least(), quiz.questions_asked()) {
        (fewest, most) if fewest < most => format!("{fewest}–{most}"),
        (_, most) => most.to_string(),
    }
}

/// What a learner must know before the quiz; in a preview, where nobody was granted anything, without terms.
pub(crate) fn facts(
    visit: &Visit,
    quiz: &Quiz,
    terms: Option<(&Terms, &str)>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let allowed = terms.map_or(quiz.attempts.map(NonZeroU32::get), |(terms, _)| {
        terms.attempts
    });
    let attempts = match allowed {
        Some(allowed) => allowed.to_string(),
        None => sentences.assessment_attempts_unlimited(),
    };
    let mut facts = vec![
        (sentences.assessment_fact_questions(), questions_asked(quiz)),
        (
            sentences.assessment_fact_pass_mark(),
            sentences.assessment_percent(quiz.pass_mark.value()),
        ),
        (sentences.assessment_fact_attempts(), attempts),
    ];
    if let Some(wait) = quiz.wait {
        facts.push((
            sentences.assessment_fact_wait(),
            wording::minutes(visit, wait.minutes()),
        ));
    }
    let limit = match terms {
        Some((terms, _)) => terms.time_limit.map(|limit| limit.whole_minutes()),
        None => quiz.time_limit.map(|limit| limit.minutes().into()),
    };
    if let Some(limit) = limit.and_then(|minutes| u32::try_from(minutes).ok()) {
        facts.push((
            sentences.assessment_fact_time(),
            wording::minutes(visit, limit),
        ));
    }
    if let Some((terms, zone)) = terms {
        let told = |time| language::date_and_time(sentences, time, zone);
        facts.extend(
            terms
                .opens_at
                .map(|at| (sentences.assessment_fact_opens(), told(at))),
        );
        facts.extend(
            terms
                .closes_at
                .map(|at| (sentences.assessment_fact_closes(), told(at))),
        );
    }
    let facts = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! { <dl class="meta" aria-label=sentences.assessment_facts()>{facts}</dl> }
}

/// The one thing to do now, and what stands in its way.
fn next_step(visit: &Visit, standing: &Standing, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let said = wording::next_step(visit, standing.next, zone)
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect_view();
    let button = match standing.next {
        NextStep::Begin { .. } => {
            let words = if standing.attempts.is_empty() {
                sentences.assessment_start()
            } else {
                sentences.assessment_try_again()
            };
            let cohort = standing.place.cohort().id;
            let action = format!("/cohorts/{cohort}/items/{}/attempts", standing.item);
            view! {
                <form action=action method="post">
                    <button class="button">{words}</button>
                </form>
            }
            .into_any()
        }
        NextStep::Continue(attempt) => view! {
            <p><a class="button" href=attempt_address(attempt)>{sentences.assessment_continue()}</a></p>
        }
        .into_any(),
        NextStep::Wait { .. }
        | NextStep::NotYetOpen(_)
        | NextStep::Closed(_)
        | NextStep::AwaitMarking
        | NextStep::Passed
        | NextStep::UsedUp => ().into_any(),
    };
    let can_go_on = matches!(
        standing.next,
        NextStep::Begin { .. } | NextStep::Continue(_)
    );
    let how = can_go_on.then(|| how_it_works(visit, standing));
    view! { <section class="next-step">{said} {how} {button}</section> }
}

/// What one must know before one begins: whether the time runs on, and what is shown afterwards.
fn how_it_works(visit: &Visit, standing: &Standing) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let how = match standing.terms.time_limit {
        Some(_) => sentences.assessment_how_timed(),
        None => sentences.assessment_how_it_works(),
    };
    let quiz = standing.place.revision().course.quiz(&standing.item);
    let shown = quiz
        .is_some_and(|quiz| quiz.reveal == Reveal::Everything)
        .then(|| sentences.assessment_how_revealed());
    view! { <p>{how} " " {shown}</p> }
}

/// The attempts so far, each with its result; nothing before the first.
fn attempts(visit: &Visit, standing: &Standing, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rule = standing.place.revision().course.quiz(&standing.item);
    let counted = standing.counted().zip(rule).map(|((_, score), quiz)| {
        let percent = score.percent().value();
        let said = match quiz.counted {
            Counted::Highest => sentences.assessment_best(percent),
            Counted::Latest => sentences.assessment_latest(percent),
            Counted::First => sentences.assessment_first(percent),
        };
        view! { <p>{said}</p> }
    });
    let rows = standing
        .attempts
        .iter()
        .map(|attempt| attempt_row(visit, attempt, zone))
        .collect_view();
    (!standing.attempts.is_empty()).then(|| {
        view! {
            <section>
                <h2>{sentences.assessment_earlier()}</h2>
                {counted}
                <ul>{rows}</ul>
            </section>
        }
    })
}

fn attempt_row(visit: &Visit, attempt: &attempt::Model, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let name = sentences.assessment_attempt_number(attempt.number);
    let (address, state, result) = match attempt.score() {
        None if attempt.awaits_marking() => (
            result_address(attempt.id),
            waiting_tag(visit).into_any(),
            None,
        ),
        None if attempt.is_returned() => (
            result_address(attempt.id),
            returned_tag(visit).into_any(),
            None,
        ),
        None => (
            attempt_address(attempt.id),
            view! { <span class="tag tag--open">{sentences.assessment_attempt_in_progress()}</span> }
                .into_any(),
            None,
        ),
        Some(score) => (
            result_address(attempt.id),
            passed_tag(visit, attempt.passed == Some(true)).into_any(),
            Some(sentences.assessment_percent(score.percent().value())),
        ),
    };
    let when = attempt.submitted_at.unwrap_or(attempt.started_at);
    let when = language::date_and_time(sentences, when, zone);
    view! {
        <li>
            <a href=address>{name}</a>
            <span class="meta">
                {result.map(|result| view! { <span>{result}</span> })}
                {state}
                <span>{when}</span>
            </span>
        </li>
    }
}

pub(super) fn passed_tag(visit: &Visit, passed: bool) -> impl IntoView + use<> {
    if passed {
        view! { <span class="tag tag--done">{visit.sentences.assessment_result_passed()}</span> }
    } else {
        view! { <span class="tag">{visit.sentences.assessment_result_not_passed()}</span> }
    }
}

pub(super) fn waiting_tag(visit: &Visit) -> impl IntoView + use<> {
    view! { <span class="tag tag--open">{visit.sentences.assessment_result_waiting()}</span> }
}

pub(super) fn returned_tag(visit: &Visit) -> impl IntoView + use<> {
    view! { <span class="tag tag--open">{visit.sentences.marking_result_returned()}</span> }
}
