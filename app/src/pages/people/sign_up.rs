//! Sign up.

use axum::Form;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::{self, AskRefusal, NewSignUp, ProofStep};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::{typed, waiting};
use crate::components::{FormErrors, error_summary, field};
use crate::web::{Page, Problem, ReturnTo, ReturnWish, Visit};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SignUpForm {
    name: String,
    email: String,
    password: String,
}

pub(super) async fn show(visit: Visit, Query(wish): Query<ReturnWish>) -> Response {
    if visit.person.is_some() {
        return Redirect::to(wish.path().as_str()).into_response();
    }
    page(
        visit,
        SignUpForm::default(),
        wish.path(),
        FormErrors::default(),
    )
    .await
}

pub(super) async fn send(
    visit: Visit,
    Query(wish): Query<ReturnWish>,
    Form(form): Form<SignUpForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let Some(parsed) = parse(&visit, &form, &wish, &mut errors) else {
        return Ok(page(visit, form, wish.path(), errors).await);
    };
    let platform = &visit.platform;
    let (campus, mut moment) = (platform.campus(), platform.moment());
    match people::sign_up(campus, &mut moment, parsed, &visit.caller).await {
        Ok(ProofStep::Mail) => Ok(Redirect::to("/sign-up/check-mail").into_response()),
        Ok(ProofStep::Text(ticket)) => {
            let path = format!("/sign-up/code/{}", ticket.reveal());
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(AskRefusal::Wait(wait))) => {
            let seconds = waiting::say(&visit, &mut errors, "email", wait);
            let form = page(visit, form, wish.path(), errors).await;
            Ok(waiting::answer(form, seconds))
        }
        Err(Error::Refused(AskRefusal::Text(refusal))) => {
            errors.add("email", typed::no_text(visit.sentences, refusal));
            Ok(page(visit, form, wish.path(), errors).await)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn parse(
    visit: &Visit,
    form: &SignUpForm,
    wish: &ReturnWish,
    errors: &mut FormErrors,
) -> Option<NewSignUp> {
    let sentences = visit.sentences;
    let name = typed::name(sentences, errors, &form.name);
    let address = typed::address(visit, errors, "email", &form.email);
    let about_them = [form.name.as_str(), form.email.as_str()];
    let password = typed::new_password(sentences, errors, &form.password, &about_them);
    Some(NewSignUp {
        name: name?,
        address: address?,
        password: password?,
        language: visit.language,
        return_to: Some(wish.path().as_str().to_owned()),
    })
}

async fn page(visit: Visit, form: SignUpForm, return_to: ReturnTo, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_sign_up_title();
    let name = typed::name_field(sentences, form.name);
    let hint = sentences.people_address_hint();
    let address = typed::address_field(sentences, "email", hint, form.email);
    let password = typed::new_password_field(sentences, sentences.people_password());
    visit
        .show(Page::new(title.clone()).of_form(&errors), move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_sign_up_lead()}</p>
                <form class="form" action=return_to.after_sign_up() method="post" novalidate>
                    {field(sentences, &errors, name)}
                    {field(sentences, &errors, address)}
                    {field(sentences, &errors, password)}
                    {privacy_gist(sentences)}
                    <p class="actions">
                        <button class="button">{sentences.people_sign_up_button()}</button>
                    </p>
                </form>
                <p>
                    {sentences.people_have_account()} " "
                    <a href=return_to.after_sign_in()>{sentences.people_sign_in_title()}</a>
                </p>
            }
        })
        .await
}

/// The privacy notice in three sentences, where one agrees to it.
pub(super) fn privacy_gist(sentences: &Sentences) -> impl IntoView + use<> {
    view! {
        <section class="notice" aria-labelledby="privacy-gist">
            <h2 id="privacy-gist">{sentences.people_privacy_gist_title()}</h2>
            <p>{sentences.people_privacy_gist_kept()}</p>
            <p>{sentences.people_privacy_gist_seen()}</p>
            <p>
                {sentences.people_privacy_gist_agree()} " "
                <a href="/privacy">{sentences.people_privacy_link()}</a>
            </p>
        </section>
    }
}
