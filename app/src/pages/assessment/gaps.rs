//! A stem with gaps: to be filled, and after marking with what was filled in.

use campus::assessment::{GapField, Marked};
use courseware::render::{Html, Renderer};
use courseware::{Language, Localised, OptionIndex, Translated};
use leptos::prelude::*;

use super::question_field::Given;
use super::sent_sheet::{field_name, part_name, part_value};
use crate::web::Visit;

type Choices<'paper> = [(OptionIndex, &'paper Translated<String>)];

/// The stem with a field in each gap. The first field in it has the question's own id, so that links lead there.
pub(super) fn stem_to_fill(given: &Given<'_, '_>, gaps: &[GapField<'_>]) -> Localised<Html> {
    let mut number = 0_usize;
    let mut fill = |place: usize, language: Language| {
        let (Some(gap), Ok(index)) = (gaps.get(place), OptionIndex::try_from(place)) else {
            return String::new();
        };
        number += 1;
        let name = part_name(given.asked.id(), index);
        let id = match number {
            1 => field_name(given.asked.id()),
            _ => name.clone(),
        };
        let label = given.visit.sentences.assessment_gap(number, gaps.len());
        let value = part_value(given.values, index).unwrap_or_default();
        let invalid = given.invalid.then_some("true");
        match gap {
            GapField::Text => view! {
                <input
                    class="gap" id=id name=name type="text" dir="auto" size="14" autocapitalize="none"
                    aria-label=label aria-invalid=invalid value=value.to_owned()
                />
            }
            .to_html(),
            GapField::OneOf(choices) => {
                let options = options(choices, value, language);
                view! {
                    <select class="gap" id=id name=name aria-label=label aria-invalid=invalid>
                        <option value="">"…"</option>
                        {options}
                    </select>
                }
                .to_html()
            }
        }
    };
    given
        .asked
        .stem_with_gaps(given.renderer, given.visit.language, &mut fill)
}

/// What there is to choose from, in the language of the text around it.
pub(super) fn options(
    choices: &Choices<'_>,
    value: &str,
    language: Language,
) -> impl IntoView + use<> {
    choices
        .iter()
        .map(|(index, text)| {
            let text = text.get(language);
            let other = (text.language != language).then_some(text.language);
            let chosen = value.parse() == Ok(*index);
            view! {
                <option
                    value=index.to_string()
                    selected=chosen
                    lang=other.map(|language| language.code())
                    dir=other.map(|language| language.direction().code())
                >
                    {text.value.clone()}
                </option>
            }
        })
        .collect_view()
}

/// The stem with what was filled in, and under it what would have been right.
pub(super) fn filled_stem(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    gaps: &[GapField<'_>],
) -> Localised<Html> {
    let (answers, key) = (marked.asked().values(), marked.key());
    let mut fill = |place: usize, language: Language| {
        let (Some(gap), Ok(index)) = (gaps.get(place), OptionIndex::try_from(place)) else {
            return String::new();
        };
        let said = |values: &[String]| said(gap, part_value(values, index), language);
        let verdict = marked.is_revealed().then(|| marked.part(index));
        filled(visit, said(&answers), said(&key), verdict)
    };
    marked
        .asked()
        .stem_with_gaps(renderer, visit.language, &mut fill)
}

/// A filled gap; without a verdict where none may be seen.
fn filled(
    visit: &Visit,
    mine: Option<String>,
    right: Option<String>,
    is_right: Option<Option<bool>>,
) -> String {
    let sentences = visit.sentences;
    let (class, verdict) = match is_right {
        None => ("gap", None),
        Some(Some(true)) => ("gap gap--right", Some(sentences.assessment_verdict_right())),
        Some(Some(false)) => ("gap gap--wrong", Some(sentences.assessment_verdict_wrong())),
        Some(None) => (
            "gap gap--wrong",
            Some(sentences.assessment_verdict_unanswered()),
        ),
    };
    let verdict =
        verdict.map(|verdict| view! { <span class="visually-hidden">{verdict} ": "</span> });
    let right = right.filter(|_| is_right != Some(Some(true))).map(|right| {
        view! {
            <span class="gap__right">
                <span class="visually-hidden">{sentences.assessment_accepted_answer()} ": "</span>
                <bdi>{right}</bdi>
            </span>
        }
    });
    view! {
        <span class=class>
            {verdict}
            <bdi>{mine.unwrap_or_else(|| "…".to_owned())}</bdi>
            {right}
        </span>
    }
    .to_html()
}

/// What stands in a gap, in words.
fn said(gap: &GapField<'_>, value: Option<&str>, language: Language) -> Option<String> {
    let value = value.filter(|value| !value.is_empty())?;
    match gap {
        GapField::Text => Some(value.to_owned()),
        GapField::OneOf(choices) => {
            let chosen = value.parse::<OptionIndex>().ok()?;
            let (_, text) = choices.iter().find(|(index, _)| *index == chosen)?;
            Some(text.get(language).value.clone())
        }
    }
}
