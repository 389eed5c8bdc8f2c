//! Sign in.

use axum::Form;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::{self, Password, SignInRefusal};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::{typed, waiting};
use crate::components::{Field, FormErrors, error_summary, field};
use crate::web::{Page, Problem, ReturnTo, ReturnWish, Visit};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SignInForm {
    identifier: String,
    password: String,
    return_to: String,
}

pub(super) async fn show(visit: Visit, Query(wish): Query<ReturnWish>) -> Response {
    let return_to = wish.path();
    if visit.person.is_some() {
        return Redirect::to(return_to.as_str()).into_response();
    }
    page(visit, String::new(), return_to, FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    session: Session,
    Form(form): Form<SignInForm>,
) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let return_to = ReturnTo::parse(&form.return_to);
    let mut errors = FormErrors::default();
    if form.identifier.trim().is_empty() {
        errors.add("identifier", sentences.people_error_identifier_empty());
    }
    if form.password.is_empty() {
        errors.add("password", sentences.people_error_password_empty());
    }
    if !errors.is_empty() {
        return Ok(page(visit, form.identifier, return_to, errors).await);
    }
    let password = Password::to_check(&form.password);
    let (platform, identifier) = (visit.platform.clone(), &form.identifier);
    let (campus, moment) = (platform.campus(), platform.moment());
    match people::sign_in(campus, &moment, identifier, password, &visit.caller).await {
        Ok(person) => {
            let visit = visit.sign_in(&session, person).await?;
            Ok(visit.redirect(return_to.as_str()))
        }
        Err(Error::Refused(SignInRefusal::NotThem)) => {
            errors.add("identifier", sentences.people_error_sign_in());
            Ok(page(visit, form.identifier, return_to, errors).await)
        }
        Err(Error::Refused(SignInRefusal::Wait(wait))) => {
            let seconds = waiting::say(&visit, &mut errors, "identifier", wait);
            let form = page(visit, form.identifier, return_to, errors).await;
            Ok(waiting::answer(form, seconds))
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn page(
    visit: Visit,
    identifier: String,
    return_to: ReturnTo,
    errors: FormErrors,
) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_sign_in_title();
    let identifier = Field {
        name: "identifier",
        label: sentences.people_identifier(),
        kind: "text",
        value: identifier,
        autocomplete: "username",
        inputmode: Some("email"),
        left_to_right: true,
        ..Field::default()
    };
    let password = typed::password_field(sentences);
    let sign_up = return_to.after_sign_up();
    visit
        .show(Page::new(title.clone()).of_form(&errors), move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <form class="form" action="/sign-in" method="post" novalidate>
                    <input type="hidden" name="return_to" value=return_to.as_str().to_owned()/>
                    {field(sentences, &errors, identifier)}
                    {field(sentences, &errors, password)}
                    <p class="actions">
                        <button class="button">{sentences.people_sign_in_button()}</button>
                        <a href="/forgotten-password">{sentences.people_forgotten_link()}</a>
                    </p>
                </form>
                <p><a href="/claim">{sentences.people_claim_link()}</a></p>
                <p>
                    {sentences.people_no_account()} " "
                    <a href=sign_up>{sentences.people_sign_up_title()}</a>
                </p>
            }
        })
        .await
}
