//! What stands on one's own profile.

use campus::profiles::{OwnAffiliation, OwnRegistration, Profile, mixes_look_alikes};
use language::{Sentences, date};
use leptos::prelude::*;

use super::kinds::{CADRES, body_text, cadre_text, offered};
use super::own_profile::ProfileForm;
use crate::components::{Field, FormErrors, Select, error_summary, field, select};
use crate::web::Visit;

pub(super) fn profile_view(
    visit: &Visit,
    profile: &Profile,
    form: ProfileForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let names = [&profile.person.name, &form.name_on_certificates];
    let mixed = names.into_iter().any(|name| mixes_look_alikes(name));
    let warning = mixed.then(|| {
        view! { <div class="notice notice--warning"><p>{sentences.profile_mixed_script()}</p></div> }
    });
    view! {
        {error_summary(sentences, errors)}
        <h1>{sentences.profile_title()}</h1>
        <p class="lead">{sentences.profile_lead()}</p>
        <p><a href="/account">{sentences.profile_name_elsewhere()}</a></p>
        {warning}
        {names_form(sentences, form, errors)}
        {registrations(sentences, &profile.registrations)}
        {affiliations(sentences, &profile.affiliations)}
        {from_institutions(sentences, profile)}
    }
}

fn names_form(
    sentences: &Sentences,
    form: ProfileForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let name_urdu = Field {
        name: "name_urdu",
        label: sentences.profile_name_urdu(),
        hint: Some(sentences.profile_name_urdu_hint()),
        kind: "text",
        value: form.name_urdu,
        autocomplete: "off",
        ..Field::default()
    };
    let name_on_certificates = Field {
        name: "name_on_certificates",
        label: sentences.profile_name_on_certificates(),
        hint: Some(sentences.profile_name_on_certificates_hint()),
        kind: "text",
        value: form.name_on_certificates,
        autocomplete: "name",
        ..Field::default()
    };
    let mut cadres = vec![(String::new(), sentences.profile_cadre_none())];
    cadres.extend(offered(&CADRES, |cadre| cadre_text(sentences, cadre)));
    let cadre = Select {
        name: "cadre",
        label: sentences.profile_cadre(),
        hint: None,
        options: cadres,
        chosen: form.cadre,
    };
    let cadre_words = Field {
        name: "cadre_words",
        label: sentences.profile_cadre_words(),
        hint: Some(sentences.profile_cadre_words_hint()),
        kind: "text",
        value: form.cadre_words,
        autocomplete: "organization-title",
        ..Field::default()
    };
    view! {
        <form class="form" action="/account/profile" method="post" novalidate>
            {field(sentences, errors, name_urdu)}
            {field(sentences, errors, name_on_certificates)}
            {select(sentences, errors, cadre)}
            {field(sentences, errors, cadre_words)}
            <p class="actions">
                <button class="button">{sentences.profile_save()}</button>
            </p>
        </form>
    }
}

fn registrations(sentences: &Sentences, held: &[OwnRegistration]) -> impl IntoView + use<> {
    let rows = held
        .iter()
        .map(|held| {
            let row = &held.registration;
            let body = row
                .body_words
                .clone()
                .unwrap_or_else(|| body_text(sentences, row.body));
            let link = format!("/account/registration?id={}", row.id);
            let states = match held.verifications.is_empty() {
                true => vec![sentences.profile_self_declared()],
                false => held
                    .verifications
                    .iter()
                    .map(|seen| {
                        let day = date(sentences, seen.at, &seen.institution.time_zone);
                        sentences.profile_verified_by(seen.institution.short_name.clone(), day)
                    })
                    .collect(),
            };
            let states = states
                .into_iter()
                .map(|state| view! { <span>{state}</span> })
                .collect_view();
            view! {
                <div>
                    <dt>{body}</dt>
                    <dd>
                        <bdi>{row.number.clone()}</bdi>
                        " "
                        <span class="meta">{states}</span>
                        " "
                        <a href=link>{sentences.profile_change()}</a>
                    </dd>
                </div>
            }
        })
        .collect_view();
    let list = match held.is_empty() {
        true => view! { <p>{sentences.profile_registrations_none()}</p> }.into_any(),
        false => view! { <dl class="summary-list">{rows}</dl> }.into_any(),
    };
    view! {
        <h2>{sentences.profile_registrations()}</h2>
        {list}
        <p><a href="/account/registration">{sentences.profile_registration_add()}</a></p>
    }
}

fn affiliations(sentences: &Sentences, held: &[OwnAffiliation]) -> impl IntoView + use<> {
    let rows = held
        .iter()
        .map(|held| {
            let row = &held.affiliation;
            let place = match &held.institution {
                Some(institution) => institution.short_name.clone(),
                None => row.organisation.clone().unwrap_or_default(),
            };
            let link = format!("/account/affiliation?id={}", row.id);
            let state = match (&held.institution, row.verified_at) {
                (Some(institution), Some(at)) => sentences.profile_verified_by(
                    institution.short_name.clone(),
                    date(sentences, at, &institution.time_zone),
                ),
                _ => sentences.profile_self_declared(),
            };
            view! {
                <div>
                    <dt><bdi>{place}</bdi></dt>
                    <dd>
                        {row.post.clone()} " · " {from_until(sentences, row)} " · " {state} " "
                        <a href=link>{sentences.profile_change()}</a>
                    </dd>
                </div>
            }
        })
        .collect_view();
    let list = match held.is_empty() {
        true => view! { <p>{sentences.profile_affiliations_none()}</p> }.into_any(),
        false => view! { <dl class="summary-list">{rows}</dl> }.into_any(),
    };
    view! {
        <h2>{sentences.profile_affiliations()}</h2>
        {list}
        <p><a href="/account/affiliation">{sentences.profile_affiliation_add()}</a></p>
    }
}

/// The dates of an affiliation.
pub(super) fn from_until(
    sentences: &Sentences,
    row: &campus::profiles::Affiliation,
) -> impl IntoView + use<> {
    let from = row.begun_on.map_or("…".to_owned(), |day| day.to_string());
    let until = row
        .ended_on
        .map_or(sentences.profile_open_end(), |day| day.to_string());
    view! { <bdi>{sentences.profile_from_until(from, until)}</bdi> }
}

fn from_institutions(sentences: &Sentences, profile: &Profile) -> impl IntoView + use<> {
    let asked = profile
        .asked_by
        .iter()
        .map(|institution| {
            let link = format!("/account/profile/{}", institution.slug);
            view! {
                <li>
                    <a href=link>{sentences.profile_asked_title(institution.short_name.clone())}</a>
                </li>
            }
        })
        .collect_view();
    let asked = match profile.asked_by.is_empty() {
        true => view! { <p>{sentences.profile_asked_none()}</p> }.into_any(),
        false => view! { <ul>{asked}</ul> }.into_any(),
    };
    let granted = profile
        .accommodations
        .iter()
        .map(|granted| {
            let institution = granted.institution.short_name.clone();
            let text = sentences.profile_extra_time_of(institution, granted.extra_time);
            view! { <li>{text}</li> }
        })
        .collect_view();
    let granted = (!profile.accommodations.is_empty()).then(|| {
        view! {
            <h2>{sentences.profile_extra_time()}</h2>
            <ul>{granted}</ul>
        }
    });
    view! {
        <h2>{sentences.profile_asked()}</h2>
        {asked}
        {granted}
    }
}
