//! Asks for a link by which to choose a new password.

use axum::Form;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::{AskRefusal, ProofStep, request_recovery};
use leptos::prelude::*;
use serde::Deserialize;

use super::{typed, waiting};
use crate::components::{FormErrors, error_summary, field};
use crate::web::{Page, Problem, Visit};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ForgottenForm {
    email: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    page(visit, ForgottenForm::default(), FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    Form(form): Form<ForgottenForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let Some(address) = typed::address(&visit, &mut errors, "email", &form.email) else {
        return Ok(page(visit, form, errors).await);
    };
    let platform = &visit.platform;
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    match request_recovery(campus, moment, &address, &visit.caller).await {
        Ok(ProofStep::Mail) => Ok(Redirect::to("/forgotten-password/check-mail").into_response()),
        Ok(ProofStep::Text(ticket)) => {
            let path = format!("/forgotten-password/code/{}", ticket.reveal());
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(AskRefusal::Wait(wait))) => {
            let seconds = waiting::say(&visit, &mut errors, "email", wait);
            Ok(waiting::answer(page(visit, form, errors).await, seconds))
        }
        Err(Error::Refused(AskRefusal::Text(refusal))) => {
            errors.add("email", typed::no_text(visit.sentences, refusal));
            Ok(page(visit, form, errors).await)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn page(visit: Visit, form: ForgottenForm, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_forgotten_title();
    let hint = sentences.people_forgotten_email_hint();
    let address = typed::address_field(sentences, "email", hint, form.email);
    visit
        .show(Page::new(title.clone()).of_form(&errors), move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_forgotten_lead()}</p>
                <form class="form" action="/forgotten-password" method="post" novalidate>
                    {field(sentences, &errors, address)}
                    <p class="actions">
                        <button class="button">{sentences.people_forgotten_button()}</button>
                    </p>
                </form>
            }
        })
        .await
}
