//! One of one's own professional registrations: add, change, remove.

use axum::Form;
use axum::extract::Query;
use axum::response::Response;
use campus::profiles::{self, Body, NewRegistration, RegistrationId, Words};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::kinds::{BODIES, body_text, name_of, named, offered};
use super::typed::{self, form_page};
use crate::components::{Field, FormErrors, Select, error_summary, field, select};
use crate::web::{Member, Problem};

/// The longest number of a registration.
const LONGEST_NUMBER: usize = 64;

/// Which one; none for a new one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    id: Option<RegistrationId>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RegistrationForm {
    id: String,
    body: String,
    body_words: String,
    number: String,
    #[serde(rename = "do")]
    deed: String,
}

pub(super) async fn show(member: Member, Query(which): Query<Which>) -> Result<Response, Problem> {
    let mut form = RegistrationForm::default();
    if let Some(id) = which.id {
        let campus = member.visit.platform.campus();
        let row = profiles::own_registration(campus.read(), &member.person, id)
            .await?
            .ok_or(Problem::NotFound)?;
        form = RegistrationForm {
            id: id.to_string(),
            body: name_of(&BODIES, &row.body),
            body_words: row.body_words.unwrap_or_default(),
            number: row.number,
            ..form
        };
    }
    page(member, form, FormErrors::default()).await
}

pub(super) async fn save(
    member: Member,
    Form(form): Form<RegistrationForm>,
) -> Result<Response, Problem> {
    let (platform, person) = (&member.visit.platform, &member.person);
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let id = typed::which(&form.id, RegistrationId)?;
    let done = if let ("remove", Some(id)) = (form.deed.as_str(), id) {
        profiles::remove_registration(campus, moment, person, id).await?
    } else {
        let mut errors = FormErrors::default();
        let Some(new) = parse(member.visit.sentences, &mut errors, &form) else {
            return page(member, form, errors).await;
        };
        match id {
            Some(id) => profiles::change_registration(campus, moment, person, id, new).await?,
            None => {
                let added = profiles::add_registration(campus, moment, person, new).await?;
                if added.is_none() {
                    errors.add("number", member.visit.sentences.profile_error_too_many());
                    return page(member, form, errors).await;
                }
                true
            }
        }
    };
    typed::back(member, done)
}

fn parse(
    sentences: &Sentences,
    errors: &mut FormErrors,
    form: &RegistrationForm,
) -> Option<NewRegistration> {
    let body = named(&BODIES, &form.body);
    if body.is_none() {
        errors.add("body", sentences.profile_error_body());
    }
    let longest = Words::LONGEST;
    let body_words = typed::words(sentences, errors, "body_words", &form.body_words, longest);
    if body == Some(Body::Other) && form.body_words.trim().is_empty() {
        errors.add("body_words", sentences.profile_error_body_words());
    }
    let number = typed::words(sentences, errors, "number", &form.number, LONGEST_NUMBER);
    if form.number.trim().is_empty() {
        errors.add("number", sentences.profile_error_number());
    }
    let new = body.zip(number).map(|(body, number)| NewRegistration {
        body,
        body_words,
        number,
    });
    new.filter(|_| errors.is_empty())
}

async fn page(
    member: Member,
    form: RegistrationForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let visit = member.visit;
    let sentences = visit.sentences;
    let page = form_page(sentences.profile_registration_title(), &errors);
    let body = Select {
        name: "body",
        label: sentences.profile_body(),
        hint: None,
        options: offered(&BODIES, |body| body_text(sentences, body)),
        chosen: form.body,
    };
    let body_words = Field {
        name: "body_words",
        label: sentences.profile_body_words(),
        hint: Some(sentences.profile_body_words_hint()),
        kind: "text",
        value: form.body_words,
        autocomplete: "off",
        ..Field::default()
    };
    let number = Field {
        name: "number",
        label: sentences.profile_number(),
        kind: "text",
        value: form.number,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    };
    let buttons = typed::save_and_remove(sentences, &form.id);
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{sentences.profile_registration_title()}</h1>
                <p class="lead">{sentences.profile_registration_lead()}</p>
                <form class="form" action="/account/registration" method="post" novalidate>
                    <input type="hidden" name="id" value=form.id/>
                    {select(sentences, &errors, body)}
                    {field(sentences, &errors, body_words)}
                    {field(sentences, &errors, number)}
                    {buttons}
                </form>
            }
        })
        .await)
}
