//! One question of the form.

use campus::assessment::{Asked, Choice, Field};
use courseware::render::Renderer;
use leptos::prelude::*;

use super::essay_field::essay_field;
use super::gaps::stem_to_fill;
use super::part_fields::{order_fields, pair_fields};
use super::sent_sheet::field_name;
use super::wording::{passage, phrase};
use crate::web::Visit;

/// What every kind of field is made from.
pub(super) struct Given<'page, 'paper> {
    pub(super) visit: &'page Visit,
    pub(super) renderer: &'page Renderer<'page>,
    pub(super) asked: &'page Asked<'paper>,
    /// What was typed or saved, as the form would send it.
    pub(super) values: &'page [String],
    /// Ids of what describes the question.
    pub(super) described_by: String,
    pub(super) invalid: bool,
}

/// The id of the field that a link to a question leads to.
pub(crate) fn first_field_id(asked: &Asked<'_>) -> String {
    field_name(asked.id())
}

/// The question as a group of fields; `number` is its place and how many there are.
pub(crate) fn question_field(
    visit: &Visit,
    renderer: &Renderer<'_>,
    asked: &Asked<'_>,
    number: [usize; 2],
    values: &[String],
    error: Option<String>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let stem_id = format!("stem-{}", asked.id());
    let error_id = error.as_ref().map(|_| format!("error-{}", asked.id()));
    let described_by = [Some(stem_id.clone()), error_id.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let class = if error.is_some() {
        "question field--invalid"
    } else {
        "question"
    };
    let given = Given {
        visit,
        renderer,
        asked,
        values,
        described_by: described_by.clone(),
        invalid: error.is_some(),
    };
    let field = asked.field();
    let stem = match &field {
        Field::Gaps(gaps) => stem_to_fill(&given, gaps),
        _ => asked.stem(renderer, visit.language),
    };
    let field = match &field {
        Field::OneOf(choices) => options(&given, choices, "radio"),
        Field::SomeOf(choices) => options(&given, choices, "checkbox"),
        Field::Number { unit, figures } => number_field(&given, *unit, *figures),
        Field::Text => text_field(&given),
        Field::Gaps(_) => {
            view! { <p class="field__hint">{sentences.assessment_fill_gaps()}</p> }.into_any()
        }
        Field::Pairs { lefts, rights } => pair_fields(&given, lefts, rights),
        Field::Order(steps) => order_fields(&given, steps),
        Field::Essay { words, rubric } => essay_field(&given, *words, rubric),
    };
    let [place, all] = number;
    let title = asked.title(visit.language);
    let title_language = (title.language != visit.language).then_some(title.language);
    let prefix = sentences.error_prefix();
    view! {
        <fieldset class=class aria-describedby=described_by>
            <legend>
                <span class="question__number">{sentences.assessment_question_number(place, all)}</span>
                " "
                <span
                    lang=title_language.map(|language| language.code())
                    dir=title_language.map(|language| language.direction().code())
                >
                    {title.value.clone()}
                </span>
            </legend>
            <p class="meta">{sentences.assessment_points(asked.points().value())}</p>
            {passage(visit, "question__stem", Some(stem_id), &stem)}
            {error.map(|error| {
                view! {
                    <p class="field__error" id=error_id>
                        <span class="visually-hidden">{prefix} " "</span>
                        {error}
                    </p>
                }
            })}
            {field}
        </fieldset>
    }
}

fn number_field(given: &Given<'_, '_>, unit: Option<&str>, figures: Option<u8>) -> AnyView {
    let sentences = given.visit.sentences;
    let name = field_name(given.asked.id());
    let unit = unit.map(|unit| view! { <bdi>{unit.to_owned()}</bdi> });
    let hint = figures.map(
        |figures| view! { <p class="field__hint">{sentences.assessment_figures(figures)}</p> },
    );
    view! {
        <div class="field">
            <label for=name.clone()>{sentences.assessment_your_number()}</label>
            {hint}
            <div class="with-unit">
                <input
                    id=name.clone() name=name type="text" inputmode="decimal" dir="ltr"
                    value=given.values.join(" ") aria-invalid=given.invalid.then_some("true")
                    aria-describedby=given.described_by.clone()
                />
                {unit}
            </div>
        </div>
    }
    .into_any()
}

fn text_field(given: &Given<'_, '_>) -> AnyView {
    let name = field_name(given.asked.id());
    view! {
        <div class="field">
            <label for=name.clone()>{given.visit.sentences.assessment_your_words()}</label>
            <input
                id=name.clone() name=name type="text" dir="auto"
                value=given.values.join(" ") aria-invalid=given.invalid.then_some("true")
                aria-describedby=given.described_by.clone()
            />
        </div>
    }
    .into_any()
}

/// Radios or checkboxes. The empty field before them is sent even when nothing is chosen, so that taking an answer
/// back is heard.
fn options(given: &Given<'_, '_>, choices: &[Choice<'_>], kind: &'static str) -> AnyView {
    let (visit, asked, values) = (given.visit, given.asked, given.values);
    let name = field_name(asked.id());
    let hint = match kind {
        "radio" => visit.sentences.assessment_choose_one(),
        _ => visit.sentences.assessment_choose_some(),
    };
    let options = choices
        .iter()
        .enumerate()
        .map(|(place, choice)| {
            let value = choice.value();
            let id = match place {
                0 => name.clone(),
                _ => format!("{name}-{value}"),
            };
            let checked = values.contains(&value);
            let text = asked.choice(choice, given.renderer, visit.language);
            view! {
                <label class="option">
                    <input id=id type=kind name=name.clone() value=value checked=checked/>
                    {phrase(visit, &text)}
                </label>
            }
        })
        .collect_view();
    view! {
        <p class="field__hint">{hint}</p>
        <div class="question__options">
            <input type="hidden" name=name.clone() value=""/>
            {options}
        </div>
    }
    .into_any()
}
