//! The rubric as fields: for each thing that is looked for, the points in one row.

use campus::assessment::Marked;
use courseware::render::Renderer;
use leptos::prelude::*;

use super::form::MarkForm;
use crate::components::FormErrors;
use crate::pages::assessment::phrase;
use crate::web::Visit;

/// As far as here every number of points has a button of its own.
const MOST_BUTTONS: u16 = 10;

/// All criteria.
pub(super) fn criteria(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    form: &MarkForm,
    errors: &FormErrors,
) -> Vec<AnyView> {
    let rubric = marked.rubric();
    let rows = rubric.iter().enumerate();
    rows.map(|(place, (line, full))| {
        let name = phrase(
            visit,
            &marked.asked().line(&line.name, renderer, visit.language),
        );
        let full = phrase(visit, &marked.asked().line(full, renderer, visit.language));
        let field = Points {
            id: field_id(place),
            most: line.points.value(),
            typed: form.typed(place),
        };
        criterion(visit, field, name.into_any(), full.into_any(), errors)
    })
    .collect()
}

/// The name of a criterion's field, and the id of the whole.
pub(super) fn field_id(place: usize) -> String {
    format!("points-{place}")
}

struct Points<'form> {
    id: String,
    most: u16,
    typed: &'form str,
}

fn criterion(
    visit: &Visit,
    field: Points<'_>,
    name: AnyView,
    full: AnyView,
    errors: &FormErrors,
) -> AnyView {
    let sentences = visit.sentences;
    let error = errors.at(&field.id);
    let class = match error {
        Some(_) => "criterion criterion--invalid",
        None => "criterion",
    };
    let error_id = format!("{}-error", field.id);
    let described_by = error.is_some().then(|| error_id.clone());
    let error = error.map(|error| {
        view! {
            <p class="field__error" id=error_id>
                <span class="visually-hidden">{sentences.error_prefix()} " "</span>
                {error}
            </p>
        }
    });
    let worth = sentences.marking_worth(field.most);
    let id = field.id.clone();
    let control = match field.most <= MOST_BUTTONS {
        true => buttons(&field),
        false => number(visit, &field),
    };
    view! {
        <fieldset class=class id=id tabindex="-1" aria-describedby=described_by>
            <legend>{name} " " <span class="criterion__worth">{worth}</span></legend>
            <p class="meta"><span>{sentences.marking_full()}</span> " " {full}</p>
            {error}
            {control}
        </fieldset>
    }
    .into_any()
}

fn buttons(field: &Points<'_>) -> AnyView {
    let buttons = (0..=field.most)
        .map(|points| {
            let points = points.to_string();
            let name = field.id.clone();
            let chosen = field.typed.trim() == points;
            view! {
                <label class="option">
                    <input type="radio" name=name value=points.clone() checked=chosen />
                    {points}
                </label>
            }
        })
        .collect_view();
    view! { <div class="criterion__points">{buttons}</div> }.into_any()
}

fn number(visit: &Visit, field: &Points<'_>) -> AnyView {
    let input_id = format!("{}-number", field.id);
    let label = visit.sentences.marking_points_field(field.most);
    let typed: String = field.typed.chars().take(10).collect();
    view! {
        <div class="field">
            <label for=input_id.clone()>{label}</label>
            <input
                id=input_id
                name=field.id.clone()
                type="text"
                inputmode="numeric"
                autocomplete="off"
                dir="ltr"
                value=typed
            />
        </div>
    }
    .into_any()
}
