//! Leads to a new password by the code of a text message.

use axum::Form;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::{SecretToken, redeem_recovery_code, texted_recovery};

use super::code_form::{self, CodeForm};
use super::typed;
use crate::components::FormErrors;
use crate::web::{Path, Problem, Visit};

const AGAIN: &str = "/forgotten-password";

pub(super) async fn show(visit: Visit, Path(ticket): Path<String>) -> Result<Response, Problem> {
    answer(visit, &typed::token(&ticket)?, FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<CodeForm>,
) -> Result<Response, Problem> {
    let ticket = typed::token(&ticket)?;
    let mut errors = FormErrors::default();
    let Some(code) = form.parse(&visit, &mut errors) else {
        return answer(visit, &ticket, errors).await;
    };
    let platform = visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let wait = match redeem_recovery_code(campus, moment, &ticket, &code, &visit.caller).await {
        Ok(path) => return Ok(Redirect::to(&path).into_response()),
        Err(Error::Refused(refusal)) => code_form::refuse(&visit, &mut errors, refusal),
        Err(Error::Failed(failure)) => return Err(failure.into()),
    };
    let again = answer(visit, &ticket, errors).await?;
    Ok(code_form::after(again, wait))
}

async fn answer(
    visit: Visit,
    ticket: &SecretToken,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let platform = &visit.platform;
    match texted_recovery(platform.campus(), &platform.moment(), ticket).await? {
        Some(phone) => Ok(code_form::page(visit, phone, AGAIN, errors).await),
        None => Ok(code_form::void(visit, AGAIN).await),
    }
}
