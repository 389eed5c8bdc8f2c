//! One question of the form.

use campus::assessment::{Asked, Choice, Field};
use courseware::render::Renderer;
use leptos::prelude::*;

use super::sent_sheet::field_name;
use super::wording::{passage, phrase};
use crate::web::Visit;

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
    let name = field_name(asked.id());
    let stem_id = format!("stem-{}", asked.id());
    let error_id = error.as_ref().map(|_| format!("error-{}", asked.id()));
    let described_by = [Some(stem_id.clone()), error_id.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let stem = asked.stem(renderer, visit.language);
    let class = if error.is_some() {
        "question field--invalid"
    } else {
        "question"
    };
    let invalid = error.is_some();
    let field = match asked.field() {
        Field::OneOf(choices) => options(visit, renderer, asked, &choices, values, "radio"),
        Field::SomeOf(choices) => options(visit, renderer, asked, &choices, values, "checkbox"),
        Field::Number { unit } => {
            let typed = values.join(" ");
            let unit = unit.map(|unit| view! { <bdi>{unit.to_owned()}</bdi> });
            let label = sentences.assessment_your_number();
            view! {
                <div class="field">
                    <label for=name.clone()>{label}</label>
                    <div class="with-unit">
                        <input
                            id=name.clone() name=name.clone() type="text" inputmode="decimal" dir="ltr"
                            value=typed aria-invalid=invalid.then_some("true")
                            aria-describedby=described_by.clone()
                        />
                        {unit}
                    </div>
                </div>
            }
            .into_any()
        }
        Field::Text => {
            let typed = values.join(" ");
            let label = sentences.assessment_your_words();
            view! {
                <div class="field">
                    <label for=name.clone()>{label}</label>
                    <input
                        id=name.clone() name=name.clone() type="text" dir="auto"
                        value=typed aria-invalid=invalid.then_some("true")
                        aria-describedby=described_by.clone()
                    />
                </div>
            }
            .into_any()
        }
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

/// Radios or checkboxes. The empty field before them is sent even when nothing is chosen, so that taking an answer
/// back is heard.
fn options(
    visit: &Visit,
    renderer: &Renderer<'_>,
    asked: &Asked<'_>,
    choices: &[Choice<'_>],
    values: &[String],
    kind: &'static str,
) -> AnyView {
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
            let text = asked.choice(choice, renderer, visit.language);
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
