//! Confirms a sign-up by the code of a text message.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::people::{SecretToken, confirm_texted_sign_up, texted_sign_up};
use tower_sessions::Session;

use super::code_form::{self, CodeForm};
use super::typed;
use crate::components::FormErrors;
use crate::web::{Notice, Path, Problem, ReturnTo, Visit};

const AGAIN: &str = "/sign-up";

pub(super) async fn show(visit: Visit, Path(ticket): Path<String>) -> Result<Response, Problem> {
    answer(visit, &typed::token(&ticket)?, FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    session: Session,
    Path(ticket): Path<String>,
    Form(form): Form<CodeForm>,
) -> Result<Response, Problem> {
    let ticket = typed::token(&ticket)?;
    let mut errors = FormErrors::default();
    let Some(code) = form.parse(&visit, &mut errors) else {
        return answer(visit, &ticket, errors).await;
    };
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    let wait = match confirm_texted_sign_up(campus, &moment, &ticket, &code, &visit.caller).await {
        Ok(account) => {
            let visit = visit.sign_in_as_expected(&session, account.person).await?;
            let next = ReturnTo::parse(account.return_to.as_deref().unwrap_or_default());
            return Ok(visit.redirect_with(next.as_str(), Notice::AccountReady));
        }
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
    match texted_sign_up(platform.campus(), &platform.moment(), ticket).await? {
        Some(phone) => Ok(code_form::page(visit, phone, AGAIN, errors).await),
        None => Ok(code_form::void(visit, AGAIN).await),
    }
}
