//! The first administrator of an installation, by the link that the program printed.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::people::{
    FirstAdministratorRefusal, NewAdministrator, become_first_administrator,
    first_administrator_link_is_open,
};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::sign_up::privacy_gist;
use super::{link_expired, typed};
use crate::components::{FormErrors, error_summary, field};
use crate::web::{Notice, Page, Path, Problem, Visit};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AdministratorForm {
    name: String,
    email: String,
    password: String,
}

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let platform = &visit.platform;
    if first_administrator_link_is_open(platform.campus(), &platform.moment(), &token).await? {
        Ok(page(visit, AdministratorForm::default(), FormErrors::default()).await)
    } else {
        Ok(link_expired::page(visit, link_expired::Kind::FirstAdministrator).await)
    }
}

pub(super) async fn send(
    visit: Visit,
    session: Session,
    Path(token): Path<String>,
    Form(form): Form<AdministratorForm>,
) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let mut errors = FormErrors::default();
    let Some(parsed) = parse(&visit, &form, &mut errors) else {
        return Ok(page(visit, form, errors).await);
    };
    let platform = visit.platform.clone();
    let mut moment = platform.moment();
    match become_first_administrator(platform.campus(), &mut moment, &token, parsed).await {
        Ok(person) => {
            let visit = visit.sign_in_as_expected(&session, person).await?;
            Ok(visit.redirect_with("/account", Notice::AccountReady))
        }
        Err(Error::Refused(FirstAdministratorRefusal::AddressTaken)) => {
            errors.add("email", visit.sentences.people_error_address_taken());
            Ok(page(visit, form, errors).await)
        }
        Err(Error::Refused(FirstAdministratorRefusal::LinkExpired)) => {
            Ok(link_expired::page(visit, link_expired::Kind::FirstAdministrator).await)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn parse(
    visit: &Visit,
    form: &AdministratorForm,
    errors: &mut FormErrors,
) -> Option<NewAdministrator> {
    let sentences = visit.sentences;
    let name = typed::name(sentences, errors, &form.name);
    let email = typed::email(sentences, errors, &form.email);
    let about_them = [form.name.as_str(), form.email.as_str()];
    let password = typed::new_password(sentences, errors, &form.password, &about_them);
    Some(NewAdministrator {
        name: name?,
        email: email?,
        password: password?,
        language: visit.language,
    })
}

async fn page(visit: Visit, form: AdministratorForm, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_administrator_title();
    let page = Page::new(title.clone()).of_form(&errors).secret();
    let name = typed::name_field(sentences, form.name);
    let hint = sentences.people_administrator_email_hint();
    let email = typed::email_field(sentences, hint, form.email);
    let password = typed::new_password_field(sentences, sentences.people_password());
    visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_administrator_lead()}</p>
                <form class="form" method="post" novalidate>
                    {field(sentences, &errors, name)}
                    {field(sentences, &errors, email)}
                    {field(sentences, &errors, password)}
                    {privacy_gist(sentences)}
                    <p class="actions">
                        <button class="button">{sentences.people_administrator_button()}</button>
                    </p>
                </form>
            }
        })
        .await
}
