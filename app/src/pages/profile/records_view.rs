//! The records of a person, as one institution sees them.

use campus::profiles::{AnsweredField, FieldKind, Records};
use language::date;
use leptos::prelude::*;

use super::kinds::{body_text, cadre_text};
use super::profile_view::from_until;
use super::records::RecordsForm;
use crate::components::{Field, FormErrors, error_summary, field};
use crate::web::Visit;

pub(super) fn records_view(
    visit: &Visit,
    found: &Records,
    form: Option<RecordsForm>,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let institution = found.sight.staff().institution().short_name.clone();
    let person = found.sight.person();
    let target = format!(
        "/institutions/{}/people/{}",
        found.sight.staff().institution().slug,
        person.id
    );
    let cadre = match (&person.cadre_words, person.cadre) {
        (Some(words), _) => words.clone(),
        (None, Some(cadre)) => cadre_text(sentences, cadre),
        (None, None) => sentences.profile_cadre_none(),
    };
    view! {
        {error_summary(sentences, errors)}
        <p class="eyebrow">{sentences.profile_records_eyebrow(institution.clone())}</p>
        <h1><a href=target.clone()><bdi>{person.name.clone()}</bdi></a></h1>
        {person.name_urdu.clone().map(|name| view! { <p lang="ur" dir="rtl">{name}</p> })}
        <p>{sentences.profile_records_lead(institution.clone())}</p>
        <dl class="summary-list">
            <div>
                <dt>{sentences.profile_cadre()}</dt>
                <dd>{cadre}</dd>
            </div>
        </dl>
        <h2 id="registrations">{sentences.profile_registrations()}</h2>
        {registrations(visit, found, &target)}
        <h2>{sentences.profile_own_affiliations(institution)}</h2>
        {affiliations(visit, found, &target)}
        <h2>{sentences.profile_answers()}</h2>
        {answers(visit, &found.answers)}
        <h2>{sentences.profile_extra_time()}</h2>
        {extra_time(visit, found, form, errors, &target)}
    }
}

/// A form of one button, which says what it does.
fn confirm_button(
    visit: &Visit,
    target: &str,
    hidden: Vec<(&'static str, String)>,
    verified: bool,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (deed, text) = match verified {
        true => ("unverify", sentences.profile_unverify()),
        false => ("verify", sentences.profile_verify()),
    };
    let hidden = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form action=format!("{target}/records") method="post">
            {hidden}
            <button class="button button--quiet" name="do" value=deed>{text}</button>
        </form>
    }
}

fn registrations(visit: &Visit, found: &Records, target: &str) -> AnyView {
    let sentences = visit.sentences;
    if found.registrations.is_empty() {
        return view! { <p>{sentences.profile_not_answered()}</p> }.into_any();
    }
    let rows = found
        .registrations
        .iter()
        .map(|held| {
            let row = &held.registration;
            let body = row
                .body_words
                .clone()
                .unwrap_or_else(|| body_text(sentences, row.body));
            let own = held.verifications.first();
            let state = own.map_or(sentences.profile_self_declared(), |seen| {
                let day = date(sentences, seen.at, &seen.institution.time_zone);
                sentences.profile_verified_by(seen.institution.short_name.clone(), day)
            });
            let hidden = vec![
                ("registration", row.id.to_string()),
                ("number", row.number.clone()),
            ];
            view! {
                <div>
                    <dt>{body}</dt>
                    <dd>
                        <bdi>{row.number.clone()}</bdi> " · " {state}
                        {confirm_button(visit, target, hidden, own.is_some())}
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="summary-list">{rows}</dl> }.into_any()
}

fn affiliations(visit: &Visit, found: &Records, target: &str) -> AnyView {
    let sentences = visit.sentences;
    if found.affiliations.is_empty() {
        return view! { <p>{sentences.profile_affiliations_none()}</p> }.into_any();
    }
    let institution = found.sight.staff().institution();
    let rows = found
        .affiliations
        .iter()
        .map(|row| {
            let state = row
                .verified_at
                .map_or(sentences.profile_self_declared(), |at| {
                    let day = date(sentences, at, &institution.time_zone);
                    sentences.profile_verified_by(institution.short_name.clone(), day)
                });
            let hidden = vec![("affiliation", row.id.to_string())];
            view! {
                <div>
                    <dt>{row.post.clone().unwrap_or_else(|| institution.short_name.clone())}</dt>
                    <dd>
                        {from_until(sentences, row)} " · " {state}
                        {confirm_button(visit, target, hidden, row.verified_at.is_some())}
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="summary-list">{rows}</dl> }.into_any()
}

fn answers(visit: &Visit, answers: &[AnsweredField]) -> AnyView {
    let sentences = visit.sentences;
    if answers.is_empty() {
        return view! { <p>{sentences.profile_fields_none()}</p> }.into_any();
    }
    let rows = answers
        .iter()
        .map(|answered| {
            let label = answered.field.label.0.get(visit.language).value.clone();
            let answer = match (&answered.answer, answered.field.kind) {
                (None, _) => sentences.profile_not_answered(),
                (Some(place), FieldKind::Choice) => {
                    let options = &answered.field.options.0;
                    let option = place
                        .parse()
                        .ok()
                        .and_then(|place: usize| options.get(place));
                    option
                        .map(|option| option.0.get(visit.language).value.clone())
                        .unwrap_or_default()
                }
                (Some(answer), _) => answer.clone(),
            };
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd><bdi>{answer}</bdi></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="summary-list">{rows}</dl> }.into_any()
}

fn extra_time(
    visit: &Visit,
    found: &Records,
    form: Option<RecordsForm>,
    errors: &FormErrors,
    target: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (percent, note) = match (form, &found.accommodation) {
        (Some(form), _) => (form.extra_time, form.note),
        (None, Some(granted)) => (
            granted.extra_time.to_string(),
            granted.note.clone().unwrap_or_default(),
        ),
        (None, None) => ("0".to_owned(), String::new()),
    };
    let percent = Field {
        name: "extra_time",
        label: sentences.profile_extra_time_percent(),
        hint: Some(sentences.profile_extra_time_hint()),
        kind: "text",
        value: percent,
        autocomplete: "off",
        inputmode: Some("numeric"),
        left_to_right: true,
    };
    let note = Field {
        name: "note",
        label: sentences.profile_note(),
        hint: Some(sentences.profile_note_hint()),
        kind: "text",
        value: note,
        autocomplete: "off",
        ..Field::default()
    };
    view! {
        <form class="form" action=format!("{target}/records") method="post" novalidate>
            {field(sentences, errors, percent)}
            {field(sentences, errors, note)}
            <p class="actions">
                <button class="button" name="do" value="extra-time">
                    {sentences.profile_save()}
                </button>
            </p>
        </form>
    }
}
