//! Confirms a sign-up: the mailed link, and the password once more.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::people::{
    ConfirmRefusal, Password, PendingSignUp, SecretToken, confirm_sign_up, pending_sign_up,
};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::{link_expired, typed, waiting};
use crate::components::{FormErrors, error_summary, field};
use crate::web::{Notice, Page, Path, Problem, ReturnTo, Visit};

#[derive(Deserialize)]
pub(super) struct ConfirmForm {
    #[serde(default)]
    password: String,
}

/// Looking uses nothing up: mail programs follow links before people do.
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    answer(visit, &typed::token(&token)?, FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    session: Session,
    Path(token): Path<String>,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let (platform, sentences) = (visit.platform.clone(), visit.sentences);
    let moment = platform.moment();
    let password = Password::to_check(&form.password);
    let mut errors = FormErrors::default();
    let campus = platform.campus();
    match confirm_sign_up(campus, &moment, &token, password, &visit.caller).await {
        Ok(account) => {
            let visit = visit.sign_in_as_expected(&session, account.person).await?;
            let next = ReturnTo::parse(account.return_to.as_deref().unwrap_or_default());
            return Ok(visit.redirect_with(next.as_str(), Notice::AccountReady));
        }
        Err(Error::Refused(ConfirmRefusal::WrongPassword)) => errors.add(
            "password",
            if form.password.is_empty() {
                sentences.people_error_password_empty()
            } else {
                sentences.people_error_password_wrong()
            },
        ),
        Err(Error::Refused(ConfirmRefusal::Wait(wait))) => {
            let seconds = waiting::say(&visit, &mut errors, "password", wait);
            let again = answer(visit, &token, errors).await?;
            return Ok(waiting::answer(again, seconds));
        }
        // Whoever holds the link owns the address, so this tells them nothing about others.
        Err(Error::Refused(ConfirmRefusal::LinkExpired | ConfirmRefusal::AddressTaken)) => {
            return Ok(link_expired::page(visit, link_expired::Kind::SignUp).await);
        }
        Err(Error::Failed(failure)) => return Err(failure.into()),
    }
    answer(visit, &token, errors).await
}

async fn answer(
    visit: Visit,
    token: &SecretToken,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let platform = &visit.platform;
    match pending_sign_up(platform.campus(), &platform.moment(), token).await? {
        Some(pending) => Ok(page(visit, pending, errors).await),
        None => Ok(link_expired::page(visit, link_expired::Kind::SignUp).await),
    }
}

async fn page(visit: Visit, pending: PendingSignUp, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_confirm_title();
    let page = Page::new(title.clone()).of_form(&errors).secret();
    let password = typed::password_field(sentences);
    // The form has no action: it goes to this very address, which holds the secret.
    visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_confirm_lead()}</p>
                <p>{sentences.people_confirm_address()} ": " <bdi>{pending.email}</bdi></p>
                <form class="form" method="post" novalidate>
                    {field(sentences, &errors, password)}
                    <p class="actions">
                        <button class="button">{sentences.people_confirm_button()}</button>
                    </p>
                </form>
                <p>{sentences.people_confirm_why()}</p>
                <p>
                    {sentences.people_confirm_forgotten()} " "
                    <a href="/sign-up">{sentences.people_sign_up_title()}</a>
                </p>
            }
        })
        .await
}
