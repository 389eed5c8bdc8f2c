//! Chooses a new password by the mailed link.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::people::{self, Arrival, ResetRefusal, SecretToken, password_reset};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::{link_expired, typed};
use crate::components::{FormErrors, error_summary, field};
use crate::web::{Notice, Page, Path, Problem, Visit, session};

#[derive(Deserialize)]
pub(super) struct ResetForm {
    #[serde(default)]
    password: String,
}

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    answer(visit, &typed::token(&token)?, FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    session: Session,
    Path(token): Path<String>,
    Form(form): Form<ResetForm>,
) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let (platform, sentences) = (visit.platform.clone(), visit.sentences);
    let campus = platform.campus();
    let mut errors = FormErrors::default();
    // Read first: a new password ends every session of its person, this one too.
    let way_back = session::way_back(&session).await?;
    match people::reset_password(campus, &mut platform.moment(), &token, &form.password).await {
        Ok(person) => {
            let here = visit.person.as_ref().is_some_and(|who| who.id() == person);
            // The row is gone with the person's other sessions; this takes the cookie too.
            session::sign_out(&session).await?;
            if here {
                let visit = visit.sign_in_as_expected(&session, person).await?;
                return Ok(visit.redirect_with(way_back.as_str(), Notice::PasswordSaved));
            }
            let visit = visit.remember_device(person, Arrival::Expected).await?;
            return Ok(visit.redirect_with("/sign-in", Notice::PasswordChanged));
        }
        Err(Error::Refused(ResetRefusal::WeakPassword(weak))) => {
            errors.add("password", typed::weakness(sentences, &form.password, weak));
        }
        Err(Error::Refused(ResetRefusal::LinkExpired)) => {}
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
    match password_reset(platform.campus(), &platform.moment(), token).await? {
        Some(name) => Ok(page(visit, name, errors).await),
        None => Ok(link_expired::page(visit, link_expired::Kind::ResetPassword).await),
    }
}

async fn page(visit: Visit, name: String, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_reset_title();
    let page = Page::new(title.clone()).of_form(&errors).secret();
    let password = typed::new_password_field(sentences, sentences.people_new_password());
    visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_reset_lead(name)}</p>
                <form class="form" method="post" novalidate>
                    {field(sentences, &errors, password)}
                    <p class="actions">
                        <button class="button">{sentences.people_reset_button()}</button>
                    </p>
                </form>
            }
        })
        .await
}
