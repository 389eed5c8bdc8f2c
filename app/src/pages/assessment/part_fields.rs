//! Questions with a field for each line: what belongs to it, or which place it has.

use campus::assessment::{Line, Marked};
use courseware::render::Renderer;
use courseware::{OptionIndex, Translated};
use leptos::prelude::*;

use super::gaps::options;
use super::question_field::Given;
use super::sent_sheet::{field_name, part_name, part_value};
use super::wording::phrase;
use crate::web::Visit;

type Rights<'paper> = [(OptionIndex, &'paper Translated<String>)];

/// A list of right sides for each line.
pub(super) fn pair_fields(
    given: &Given<'_, '_>,
    lefts: &[Line<'_>],
    rights: &Rights<'_>,
) -> AnyView {
    let sentences = given.visit.sentences;
    let lines = fields(given, lefts, |value| {
        options(rights, value, given.visit.language).into_any()
    });
    view! {
        <p class="field__hint">{sentences.assessment_match()}</p>
        {lines}
    }
    .into_any()
}

/// A list of places for each step.
pub(super) fn order_fields(given: &Given<'_, '_>, steps: &[Line<'_>]) -> AnyView {
    let sentences = given.visit.sentences;
    let all = steps.len();
    let lines = fields(given, steps, |value| {
        let places = (1..=all).map(|place| {
            let place = place.to_string();
            let chosen = place == value;
            view! { <option value=place.clone() selected=chosen>{place.clone()}</option> }
        });
        places.collect_view().into_any()
    });
    view! {
        <p class="field__hint">{sentences.assessment_order(all)}</p>
        {lines}
    }
    .into_any()
}

/// A line each, with a list to choose from. The first has the question's own id, so that links lead there.
fn fields(given: &Given<'_, '_>, lines: &[Line<'_>], options: impl Fn(&str) -> AnyView) -> AnyView {
    let (visit, asked) = (given.visit, given.asked);
    let none = visit.sentences.assessment_choose();
    let lines = lines
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let name = part_name(asked.id(), line.index);
            let id = match place {
                0 => field_name(asked.id()),
                _ => name.clone(),
            };
            let value = part_value(given.values, line.index).unwrap_or_default();
            let text = asked.line(line, given.renderer, visit.language);
            view! {
                <li class="part">
                    <label for=id.clone()>{phrase(visit, &text)}</label>
                    <select
                        id=id name=name aria-describedby=given.described_by.clone()
                        aria-invalid=given.invalid.then_some("true")
                    >
                        <option value="">{none.clone()}</option>
                        {options(value)}
                    </select>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="parts" role="list">{lines}</ul> }.into_any()
}

/// The lines after marking: what was given to each, and what belongs to it.
pub(super) fn marked_pairs(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    lefts: &[Line<'_>],
    rights: &Rights<'_>,
) -> AnyView {
    let said = |value: &str| {
        let chosen = value.parse::<OptionIndex>().ok()?;
        let (_, text) = rights.iter().find(|(index, _)| *index == chosen)?;
        Some(text.get(visit.language).value.clone())
    };
    marked_lines(visit, renderer, marked, lefts, &said)
}

/// The steps after marking with the place that each was given; in the right order, where that may be seen.
pub(super) fn marked_order(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    steps: &[Line<'_>],
) -> AnyView {
    let mut steps = steps.to_vec();
    if marked.is_revealed() {
        steps.sort_by_key(|step| step.index);
    }
    marked_lines(visit, renderer, marked, &steps, &|place| {
        Some(place.to_owned())
    })
}

fn marked_lines(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    lines: &[Line<'_>],
    said: &dyn Fn(&str) -> Option<String>,
) -> AnyView {
    let sentences = visit.sentences;
    let (answers, key) = (marked.asked().values(), marked.key());
    let lines = lines
        .iter()
        .map(|line| {
            let mine = part_value(&answers, line.index).and_then(said);
            let mine = mine.unwrap_or_else(|| sentences.assessment_verdict_unanswered());
            let right = part_value(&key, line.index).and_then(said);
            let is_right = marked.part(line.index) == Some(true);
            let (class, verdict) = match is_right {
                _ if !marked.is_revealed() => ("option", None),
                true => ("option option--correct", Some(sentences.assessment_verdict_right())),
                false => ("option option--wrong", Some(sentences.assessment_verdict_wrong())),
            };
            let verdict = verdict
                .map(|verdict| view! { <span class="visually-hidden">{verdict} ": "</span> });
            let text = marked.asked().line(line, renderer, visit.language);
            let right = right.filter(|_| !is_right).map(|right| {
                view! { <div><dt>{sentences.assessment_right_answer()} ":"</dt><dd><bdi>{right}</bdi></dd></div> }
            });
            view! {
                <li class=class>
                    <div>
                        {verdict}
                        {phrase(visit, &text)}
                        <dl class="meta">
                            <div><dt>{sentences.assessment_your_answer()} ":"</dt><dd><bdi>{mine}</bdi></dd></div>
                            {right}
                        </dl>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="question__options" role="list">{lines}</ul> }.into_any()
}
