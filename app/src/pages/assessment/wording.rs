//! Small things that quiz pages say in more than one place.

use campus::assessment::{AnswerProblem, NextStep};
use campus::cohorts::entity::cohort;
use campus::{Failure, institutions};
use courseware::render::Html;
use courseware::{Localised, ResponseError};
use leptos::prelude::*;

use crate::web::Visit;

/// Sanitised phrasing content, marked where it is in another language than the page.
pub(crate) fn phrase(visit: &Visit, html: &Localised<Html>) -> impl IntoView + use<> {
    let (language, direction) = marks(visit, html);
    view! { <span lang=language dir=direction inner_html=html.value.as_str().to_owned()></span> }
}

/// Sanitised blocks in a container of this class, marked in the same way.
pub(crate) fn passage(
    visit: &Visit,
    class: &'static str,
    id: Option<String>,
    html: &Localised<Html>,
) -> impl IntoView + use<> {
    let (language, direction) = marks(visit, html);
    view! {
        <div
            class=class
            id=id
            lang=language
            dir=direction
            inner_html=html.value.as_str().to_owned()
        ></div>
    }
}

fn marks(visit: &Visit, html: &Localised<Html>) -> (Option<&'static str>, Option<&'static str>) {
    let other = (html.language != visit.language).then_some(html.language);
    (
        other.map(|language| language.code()),
        other.map(|language| language.direction().code()),
    )
}

/// Thousandths of a point as people write points, `6`, `4.5`: rounded down to the hundredth, as percentages are
/// rounded down, so that nothing shows more than was earned.
pub(crate) fn points(thousandths: u64) -> String {
    let (whole, rest) = (thousandths / 1000, thousandths % 1000 / 10);
    if rest == 0 {
        return whole.to_string();
    }
    let decimals = format!("{rest:02}");
    format!("{whole}.{}", decimals.trim_end_matches('0'))
}

/// "30 minutes", "1 hour", "2 days".
pub(super) fn minutes(visit: &Visit, minutes: u32) -> String {
    let sentences = visit.sentences;
    match (minutes % (24 * 60), minutes % 60) {
        (0, _) => sentences.assessment_wait_days(minutes / (24 * 60)),
        (_, 0) => sentences.assessment_wait_hours(minutes / 60),
        _ => sentences.assessment_wait_minutes(minutes),
    }
}

/// What stands in the way of the next attempt, or how many are left; nothing where there is nothing to say.
pub(super) fn next_step(visit: &Visit, next: NextStep, zone: &str) -> Vec<String> {
    let sentences = visit.sentences;
    let left = |left: Option<u32>| left.map(|left| sentences.assessment_attempts_left(left));
    match next {
        NextStep::Begin { left: count } => left(count).into_iter().collect(),
        NextStep::Continue(_) => Vec::new(),
        NextStep::Wait { until, left: count } => {
            let until = language::date_and_time(sentences, until, zone);
            let mut said = vec![sentences.assessment_wait_until(until)];
            said.extend(left(count));
            said
        }
        NextStep::NotYetOpen(at) => {
            vec![sentences.assessment_not_yet_open(language::date_and_time(sentences, at, zone))]
        }
        NextStep::Closed(at) => {
            vec![sentences.assessment_closed(language::date_and_time(sentences, at, zone))]
        }
        NextStep::Passed => vec![
            sentences.assessment_passed(),
            sentences.assessment_passed_hint(),
        ],
        NextStep::AwaitMarking => vec![sentences.assessment_await_marking()],
        NextStep::UsedUp => vec![
            sentences.assessment_used_up(),
            sentences.assessment_used_up_hint(),
        ],
    }
}

/// What is wrong with the answer to the question at this place.
pub(crate) fn problem(visit: &Visit, number: usize, problem: AnswerProblem) -> String {
    let sentences = visit.sentences;
    match problem {
        AnswerProblem::NotAsked => sentences.assessment_state_refused(),
        AnswerProblem::Unreadable(ResponseError::NotANumber) => {
            sentences.assessment_problem_not_a_number(number)
        }
        AnswerProblem::Unreadable(ResponseError::TooLong) => {
            sentences.assessment_problem_too_long(number)
        }
        AnswerProblem::Unreadable(ResponseError::TooMany) => {
            sentences.assessment_problem_too_many(number)
        }
        AnswerProblem::Unreadable(ResponseError::TooManyWords { most }) => {
            sentences.assessment_problem_too_many_words(number, most)
        }
        AnswerProblem::Unreadable(ResponseError::SamePlace { place }) => {
            sentences.assessment_problem_same_place(number, place)
        }
        AnswerProblem::Unreadable(ResponseError::NoSuchOption) => {
            sentences.assessment_problem_no_such_option(number)
        }
    }
}

/// The zone in which a cohort's times are told: its host's.
pub(crate) async fn zone(visit: &Visit, cohort: &cohort::Model) -> Result<String, Failure> {
    let hosts = institutions::all(visit.platform.campus()).await?;
    Ok(hosts
        .into_iter()
        .find(|host| host.id == cohort.host_id)
        .map(|host| host.time_zone)
        .unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn points_are_written_without_needless_zeros() {
        let written: Vec<_> = [0, 6000, 4500, 4667, 1010].map(points).into();
        assert_eq!(written, ["0", "6", "4.5", "4.66", "1.01"]);
    }
}
