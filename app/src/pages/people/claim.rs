//! Takes over an account with the code on a slip, typed or scanned.

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::slow_down::Wait;
use campus::people::{
    self, Address, ClaimCode, ClaimRefusal, Claimable, Password, claimable, signed_in,
};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::sign_up::privacy_gist;
use super::{contacts, typed, waiting};
use crate::components::{Field, FormErrors, error_summary, field, localised_text};
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct TypedCode {
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ClaimForm {
    password: String,
    address: String,
    agree: Option<String>,
}

pub(super) async fn ask(visit: Visit) -> Response {
    code_page(visit, String::new(), FormErrors::default()).await
}

pub(super) async fn typed_code(
    visit: Visit,
    Form(form): Form<TypedCode>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let platform = &visit.platform;
    match ClaimCode::parse(&form.code) {
        None => errors.add("code", visit.sentences.people_error_claim_shape()),
        Some(code) => {
            let (campus, moment) = (platform.campus(), platform.moment());
            match claimable(campus, &moment, &code, &visit.caller).await {
                Ok(Some(_)) => {
                    let path = format!("/claim/{}", code.reveal());
                    return Ok(Redirect::to(&path).into_response());
                }
                Ok(None) => errors.add("code", visit.sentences.people_error_claim_unknown()),
                Err(Error::Refused(wait)) => {
                    let seconds = waiting::say(&visit, &mut errors, "code", wait);
                    let form = code_page(visit, form.code, errors).await;
                    return Ok(waiting::answer(form, seconds));
                }
                Err(Error::Failed(failure)) => return Err(failure.into()),
            }
        }
    }
    Ok(code_page(visit, form.code, errors).await)
}

/// Looking uses nothing up: cameras follow links before people do.
pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response, Problem> {
    answer(visit, &code, ClaimForm::default(), FormErrors::default()).await
}

pub(super) async fn send(
    visit: Visit,
    session: Session,
    Path(code): Path<String>,
    Form(form): Form<ClaimForm>,
) -> Result<Response, Problem> {
    let Some(parsed) = ClaimCode::parse(&code) else {
        return answer(visit, &code, form, FormErrors::default()).await;
    };
    let mut errors = FormErrors::default();
    let Some(address) = optional_address(&visit, &form, &mut errors) else {
        return answer(visit, &code, form, errors).await;
    };
    let platform = visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let (typed, caller) = (&form.password, &visit.caller);
    match people::claim(campus, moment, &parsed, typed, visit.language, caller).await {
        Ok(person) => {
            let visit = visit.sign_in_as_expected(&session, person).await?;
            let person = signed_in(campus, person).await?.ok_or(Problem::NotFound)?;
            return after(Member { visit, person }, address, &form.password).await;
        }
        Err(Error::Refused(ClaimRefusal::WeakPassword(weak))) => {
            let sentence = typed::weakness(visit.sentences, &form.password, weak);
            errors.add("password", sentence);
        }
        Err(Error::Refused(ClaimRefusal::CodeExpired)) => return Ok(void(visit).await),
        Err(Error::Refused(ClaimRefusal::Wait(wait))) => {
            return Ok(too_early(visit, &parsed, wait).await);
        }
        Err(Error::Failed(failure)) => return Err(failure.into()),
    }
    answer(visit, &code, form, errors).await
}

/// What was agreed to and typed besides the password; none when something is to be mended.
fn optional_address(
    visit: &Visit,
    form: &ClaimForm,
    errors: &mut FormErrors,
) -> Option<Option<Address>> {
    let address = match form.address.trim().is_empty() {
        true => None,
        false => typed::address(visit, errors, "address", &form.address),
    };
    if form.agree.is_none() {
        errors.add("agree", visit.sentences.people_error_agree());
    }
    errors.is_empty().then_some(address)
}

/// The account is theirs. An address that can't be proved now is added later, on its own page.
async fn after(member: Member, address: Option<Address>, typed: &str) -> Result<Response, Problem> {
    let platform = member.visit.platform.clone();
    let Some(address) = address else {
        return Ok(member
            .visit
            .redirect_with("/learning", Notice::AccountReady));
    };
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let (person, password) = (&member.person, Password::to_check(typed));
    let caller = &member.visit.caller;
    match people::add_address(campus, moment, person, &address, password, caller).await {
        Ok(step) => Ok(contacts::go_on(member, &step)),
        Err(Error::Refused(_)) => Ok(member
            .visit
            .redirect_with(contacts::PAGE, Notice::AccountReady)),
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn answer(
    visit: Visit,
    code: &str,
    form: ClaimForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let found = match ClaimCode::parse(code) {
        None => None,
        Some(code) => match claimable(campus, &moment, &code, &visit.caller).await {
            Ok(found) => found,
            Err(Error::Refused(wait)) => return Ok(too_early(visit, &code, wait).await),
            Err(Error::Failed(failure)) => return Err(failure.into()),
        },
    };
    match found {
        Some(found) => Ok(page(visit, found, form, errors).await),
        None => Ok(void(visit).await),
    }
}

/// The code is kept for when it may be tried.
async fn too_early(visit: Visit, code: &ClaimCode, wait: Wait) -> Response {
    let mut errors = FormErrors::default();
    let seconds = waiting::say(&visit, &mut errors, "code", wait);
    let form = code_page(visit, code.grouped(), errors).await;
    waiting::answer(form, seconds)
}

async fn page(visit: Visit, found: Claimable, form: ClaimForm, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_claim_title();
    let page = Page::new(title.clone()).of_form(&errors).secret();
    let hint = sentences.people_claim_address_hint();
    let mut address = typed::address_field(sentences, "address", hint, form.address);
    address.label = sentences.people_claim_address();
    let password = typed::new_password_field(sentences, sentences.people_password());
    let made_by = found
        .institution
        .map(|institution| localised_text(&visit, &institution.name.0).into_any());
    let agree_error = errors.at("agree").map(|error| {
        view! { <p class="field__error" id="agree-error">{error}</p> }
    });
    let described_by = agree_error.as_ref().map(|_| "agree-error");
    let agreed = form.agree.is_some();
    visit
        .show(page, move || {
            let made_by = made_by.map(|name| {
                view! { <p>{sentences.people_claim_made_by()} " " {name}</p> }
            });
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_claim_account_of(found.name)}</p>
                {made_by}
                <p>{sentences.people_claim_not_you()}</p>
                <form class="form" method="post" novalidate>
                    {field(sentences, &errors, password)}
                    {field(sentences, &errors, address)}
                    {privacy_gist(sentences)}
                    <div class="field">
                        {agree_error}
                        <label class="choice">
                            <input
                                type="checkbox"
                                id="agree"
                                name="agree"
                                value="yes"
                                checked=agreed
                                aria-describedby=described_by
                            />
                            <span>{sentences.people_claim_agree()}</span>
                        </label>
                    </div>
                    <p class="actions">
                        <button class="button">{sentences.people_claim_button()}</button>
                    </p>
                </form>
            }
        })
        .await
}

async fn code_page(visit: Visit, value: String, errors: FormErrors) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_claim_title();
    let code = Field {
        name: "code",
        label: sentences.people_claim_code(),
        hint: Some(sentences.people_claim_code_hint()),
        kind: "text",
        value,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    };
    visit
        .show(Page::new(title.clone()).of_form(&errors), move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_claim_lead()}</p>
                <form class="form" action="/claim" method="post" novalidate>
                    {field(sentences, &errors, code)}
                    <p class="actions">
                        <button class="button">{sentences.people_code_button()}</button>
                    </p>
                </form>
            }
        })
        .await
}

async fn void(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_claim_void_title();
    let page = Page::new(title.clone())
        .status(StatusCode::GONE)
        .hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.people_claim_void()}</p>
                <ul>
                    <li><a href="/claim">{sentences.people_claim_again()}</a></li>
                    <li><a href="/sign-in">{sentences.people_sign_in_title()}</a></li>
                </ul>
            }
        })
        .await
}
