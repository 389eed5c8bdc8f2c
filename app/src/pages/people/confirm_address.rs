//! Proves an address that a person adds to their account: by the mailed link, or by the texted code.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::people::{
    ProofRefusal, SecretToken, claimed_address, claimed_phone, confirm_address, confirm_phone,
};
use leptos::prelude::*;

use super::code_form::{self, CodeForm};
use super::contacts::PAGE;
use super::typed;
use crate::components::FormErrors;
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

/// Looking uses nothing up: mail programs follow links before people do.
pub(super) async fn show(member: Member, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let found = claimed_address(platform.campus(), &platform.moment(), &person, &token).await?;
    let Some(address) = found else {
        return Ok(code_form::void(visit, PAGE).await);
    };
    let sentences = visit.sentences;
    let title = sentences.people_contacts_confirm_title();
    let page = Page::new(title.clone()).secret();
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.people_contacts_confirm_lead(person.name())}</p>
                <p><bdi dir="ltr">{address}</bdi></p>
                <form class="form" method="post">
                    <p class="actions">
                        <button class="button">{sentences.people_contacts_confirm()}</button>
                    </p>
                </form>
            }
        })
        .await)
}

pub(super) async fn send(member: Member, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let Member { visit, person } = member;
    let platform = visit.platform.clone();
    match confirm_address(platform.campus(), &mut platform.moment(), &person, &token).await {
        Ok(()) => Ok(visit.redirect_with(PAGE, Notice::AddressAdded)),
        Err(Error::Refused(ProofRefusal::Taken)) => Ok(taken(visit).await),
        Err(Error::Refused(ProofRefusal::Code(_))) => Ok(code_form::void(visit, PAGE).await),
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

pub(super) async fn show_code(
    member: Member,
    Path(ticket): Path<String>,
) -> Result<Response, Problem> {
    answer(member, &typed::token(&ticket)?, FormErrors::default()).await
}

pub(super) async fn send_code(
    member: Member,
    Path(ticket): Path<String>,
    Form(form): Form<CodeForm>,
) -> Result<Response, Problem> {
    let ticket = typed::token(&ticket)?;
    let mut errors = FormErrors::default();
    let Some(code) = form.parse(&member.visit, &mut errors) else {
        return answer(member, &ticket, errors).await;
    };
    let platform = member.visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let (person, caller) = (&member.person, &member.visit.caller);
    let wait = match confirm_phone(campus, moment, person, &ticket, &code, caller).await {
        Ok(()) => return Ok(member.visit.redirect_with(PAGE, Notice::AddressAdded)),
        Err(Error::Refused(ProofRefusal::Taken)) => return Ok(taken(member.visit).await),
        Err(Error::Refused(ProofRefusal::Code(refusal))) => {
            code_form::refuse(&member.visit, &mut errors, refusal)
        }
        Err(Error::Failed(failure)) => return Err(failure.into()),
    };
    let again = answer(member, &ticket, errors).await?;
    Ok(code_form::after(again, wait))
}

async fn answer(
    member: Member,
    ticket: &SecretToken,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    match claimed_phone(platform.campus(), &platform.moment(), &person, ticket).await? {
        Some(phone) => Ok(code_form::page(visit, phone, PAGE, errors).await),
        None => Ok(code_form::void(visit, PAGE).await),
    }
}

/// Whoever reads this has proved that the address is theirs, so it tells nothing of others.
async fn taken(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_contacts_taken_title();
    let page = Page::new(title.clone())
        .status(StatusCode::CONFLICT)
        .hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.people_contacts_taken()}</p>
                <p><a class="button" href=PAGE>{sentences.people_contacts_title()}</a></p>
            }
        })
        .await
}
