//! Invites to a role, and sends an invitation anew.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::roles::{self, InviteRefusal, Place, PlaceRole};
use courseware::Language;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::names::role_name;
use super::place::PlaceAddress;
use super::withdraw::gone;
use super::{sent, show};
use crate::components::{Field, FormErrors, Select, field, select};
use crate::pages::people::account::language_choice;
use crate::pages::people::typed;
use crate::web::{Member, Path, Problem, Visit};

/// The form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct InviteForm {
    role: String,
    email: String,
    language: Option<Language>,
}

pub(super) async fn invite(
    member: Member,
    Path(address): Path<PlaceAddress>,
    Form(form): Form<InviteForm>,
) -> Result<Response, Problem> {
    let (place, sentences) = (address.place(), member.visit.sentences);
    let mut errors = FormErrors::default();
    let role = role_of(&place, &form.role);
    if role.is_none() {
        errors.add("role", sentences.roles_error_role());
    }
    let email = typed::email(sentences, &mut errors, &form.email);
    let (Some(role), Some(email)) = (role, email) else {
        return show::render(member, &place, form, errors).await;
    };
    let platform = &member.visit.platform;
    let mut moment = platform.moment();
    let language = form.language.unwrap_or(member.visit.language);
    let campus = platform.campus();
    let person = &member.person;
    match roles::invite(campus, &mut moment, person, &place, role, &email, language).await {
        Ok(Some(invited)) => sent::page(member, &place, invited).await,
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            let (field, sentence) = explain(sentences, refusal);
            errors.add(field, sentence);
            show::render(member, &place, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

pub(super) async fn renew(
    member: Member,
    Path(address): Path<PlaceAddress>,
) -> Result<Response, Problem> {
    let (place, id) = (address.place(), address.invitation()?);
    let platform = &member.visit.platform;
    let (mut moment, language) = (platform.moment(), member.visit.language);
    let campus = platform.campus();
    let person = &member.person;
    let renewed =
        roles::renew_invitation(campus, &mut moment, person, &place, id, language).await?;
    match renewed {
        Some(invited) => sent::page(member, &place, invited).await,
        None => gone(member, &place).await,
    }
}

/// The role with this name, if it is one of the place.
fn role_of(place: &Place, name: &str) -> Option<PlaceRole> {
    let mut roles = place.roles().iter().copied();
    roles.find(|role| code(*role) == name)
}

/// What the form sends for a role.
fn code(role: PlaceRole) -> &'static str {
    match role {
        PlaceRole::PlatformAdministrator => "platform_administrator",
        PlaceRole::Administrator => "administrator",
        PlaceRole::Coordinator => "coordinator",
        PlaceRole::Instructor => "instructor",
        PlaceRole::Author => "author",
        PlaceRole::Reviewer => "reviewer",
        PlaceRole::Facilitator => "facilitator",
    }
}

fn explain(sentences: &Sentences, refusal: InviteRefusal) -> (&'static str, String) {
    match refusal {
        InviteRefusal::NoSuchRole => ("role", sentences.roles_error_role()),
        InviteRefusal::InvitedBefore => ("email", sentences.roles_error_invited_before()),
        InviteRefusal::TooManyOpen => ("email", sentences.roles_error_too_many()),
    }
}

/// The form, for the roles of the place.
pub(super) fn invite_form(
    visit: &Visit,
    place: &Place,
    here: &str,
    typed: InviteForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let options = place
        .roles()
        .iter()
        .map(|role| (code(*role).to_owned(), role_name(sentences, *role)))
        .collect();
    let role = Select {
        name: "role",
        label: sentences.roles_role(),
        options,
        chosen: typed.role,
        ..Select::default()
    };
    let email = Field {
        name: "email",
        label: sentences.roles_address(),
        hint: Some(sentences.roles_address_hint()),
        kind: "email",
        value: typed.email,
        autocomplete: "off",
        inputmode: Some("email"),
        left_to_right: true,
    };
    let language = typed.language.unwrap_or(visit.language);
    view! {
        <form class="form" action=format!("{here}/invitations") method="post" novalidate>
            {select(sentences, errors, role)}
            {field(sentences, errors, email)}
            <p>{sentences.bring_language_why()}</p>
            {language_choice(sentences, language)}
            <p class="actions">
                <button class="button">{sentences.roles_invite_button()}</button>
            </p>
        </form>
    }
}
