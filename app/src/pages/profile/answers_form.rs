//! The form in which a person answers an institution.

use std::collections::HashMap;

use campus::profiles::entity::institution_field;
use campus::profiles::{FieldKind, Questionnaire};
use leptos::prelude::*;

use super::answers::field_name;
use super::kinds::sight_text;
use crate::components::{FormErrors, error_summary, labelled, shown_again};
use crate::web::Visit;

pub(super) fn answers_form(
    visit: &Visit,
    asked: &Questionnaire,
    typed: &HashMap<String, String>,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let institution = asked.institution.short_name.clone();
    let target = format!("/account/profile/{}", asked.institution.slug);
    let fields = asked
        .fields
        .iter()
        .map(|asked| {
            let typed = typed.get(&field_name(asked.field.id));
            control(
                visit,
                errors,
                &asked.field,
                typed.map_or("", String::as_str),
            )
        })
        .collect_view();
    view! {
        {error_summary(sentences, errors)}
        <h1>{sentences.profile_asked_title(institution.clone())}</h1>
        <p class="lead">{sentences.profile_asked_lead(institution)}</p>
        <form class="form" action=target method="post" novalidate>
            {fields}
            <p class="actions">
                <button class="button">{sentences.profile_save()}</button>
            </p>
        </form>
    }
}

fn control(
    visit: &Visit,
    errors: &FormErrors,
    asked: &institution_field::Model,
    typed: &str,
) -> AnyView {
    let sentences = visit.sentences;
    let name = field_name(asked.id);
    let label = asked.label.0.get(visit.language).value.clone();
    let seen_by = sight_text(sentences, asked.seen_by);
    let hint = match asked.required {
        true => seen_by,
        false => format!("{seen_by} · {}", sentences.profile_optional()),
    };
    let (kind, language) = (asked.kind, visit.language);
    let options: Vec<_> = asked
        .options
        .0
        .iter()
        .enumerate()
        .map(|(place, option)| (place.to_string(), option.0.get(language).value.clone()))
        .collect();
    let not_answered = sentences.profile_not_answered();
    let value = shown_again(typed);
    labelled(
        sentences,
        errors,
        &name.clone(),
        label,
        Some(hint),
        move |described_by, invalid| match kind {
            FieldKind::Choice => {
                let options = options
                    .into_iter()
                    .map(|(place, text)| {
                        let chosen = place == value;
                        view! { <option value=place selected=chosen>{text}</option> }
                    })
                    .collect_view();
                view! {
                    <select
                        id=name.clone()
                        name=name
                        aria-describedby=described_by
                        aria-invalid=invalid
                    >
                        <option value="">{not_answered}</option>
                        {options}
                    </select>
                }
                .into_any()
            }
            kind => view! {
                <input
                    id=name.clone()
                    name=name
                    type=if kind == FieldKind::Date { "date" } else { "text" }
                    inputmode=(kind == FieldKind::Number).then_some("decimal")
                    autocomplete="off"
                    value=value
                    aria-describedby=described_by
                    aria-invalid=invalid
                />
            }
            .into_any(),
        },
    )
}
