//! Chooses a password while signed in: by an address that was proved, since being signed in proves nothing.

use axum::Form;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::{self, Address, AskRefusal, PasswordWays, ProofStep, password_ways};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use super::{typed, waiting};
use crate::components::{FormErrors, error_summary, localised_text};
use crate::web::{Member, Page, Problem, ReturnTo, ReturnWish, Visit, session};

const PAGE: &str = "/account/password";
/// Where errors are said: no field of this form is typed into.
const WAYS: &str = "ways";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct WayForm {
    address: String,
    return_to: String,
}

pub(super) async fn show(
    member: Member,
    Query(wish): Query<ReturnWish>,
) -> Result<Response, Problem> {
    page(member, &wish.path(), FormErrors::default()).await
}

pub(super) async fn send(
    member: Member,
    session: Session,
    Form(form): Form<WayForm>,
) -> Result<Response, Problem> {
    let Member { visit, person } = &member;
    let platform = visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    // Forms of ours name an address; one that names none has nothing to be mended.
    let Ok(address) = form.address.parse() else {
        return Ok(Redirect::to(PAGE).into_response());
    };
    let sent = people::send_password_link(campus, moment, person, address, &visit.caller).await;
    let return_to = ReturnTo::parse(&form.return_to);
    session::keep_way_back(&session, &return_to).await?;
    let mut errors = FormErrors::default();
    match sent {
        Ok(None) => Err(Problem::NotFound),
        Ok(Some(ProofStep::Mail)) => {
            Ok(Redirect::to("/forgotten-password/check-mail").into_response())
        }
        Ok(Some(ProofStep::Text(ticket))) => {
            let path = format!("/forgotten-password/code/{}", ticket.reveal());
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(AskRefusal::Wait(wait))) => {
            let seconds = waiting::say(visit, &mut errors, WAYS, wait);
            Ok(waiting::answer(
                page(member, &return_to, errors).await?,
                seconds,
            ))
        }
        Err(Error::Refused(AskRefusal::Text(refusal))) => {
            errors.add(WAYS, typed::no_text(visit.sentences, refusal));
            page(member, &return_to, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn page(
    member: Member,
    return_to: &ReturnTo,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let ways = password_ways(visit.platform.campus(), &person).await?;
    let sentences = visit.sentences;
    let title = sentences.people_ways_title();
    let page = Page::new(title.clone())
        .of_form(&errors)
        .hidden_from_search();
    let ways = ways_view(&visit, &ways, return_to);
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_ways_lead()}</p>
                {ways}
            }
        })
        .await)
}

/// What stands where a password would be asked for, if there were one. Whoever has chosen one comes back to this page.
pub(in crate::pages) fn first_view(visit: &Visit, ways: &PasswordWays) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let here = ReturnTo::parse(&visit.path);
    view! {
        <section class="notice stack" aria-labelledby="password-first">
            <h2 id="password-first">{sentences.people_ways_first_title()}</h2>
            <p>{sentences.people_ways_first()}</p>
            {ways_view(visit, ways, &here)}
        </section>
    }
}

/// A button for each way; for whoever has none, who can help.
fn ways_view(visit: &Visit, ways: &PasswordWays, return_to: &ReturnTo) -> AnyView {
    let sentences = visit.sentences;
    if ways.proved.is_empty() {
        return view! {
            <div id=WAYS class="stack">
                <p>{sentences.people_ways_none()}</p>
                {helpers(visit, ways)}
                <p><a href="/claim">{sentences.people_claim_link()}</a></p>
            </div>
        }
        .into_any();
    }
    let buttons = ways
        .proved
        .iter()
        .map(|(id, address)| {
            let label = match address {
                Address::Email(_) => sentences.people_ways_mail(),
                Address::Phone(_) => sentences.people_ways_text(),
            };
            view! {
                <form action=PAGE method="post">
                    <input type="hidden" name="address" value=id.to_string()/>
                    <input type="hidden" name="return_to" value=return_to.as_str().to_owned()/>
                    <button class="button">
                        <span>
                            {label} " " <bdi dir="ltr">{address.as_str().to_owned()}</bdi>
                        </span>
                    </button>
                </form>
            }
        })
        .collect_view();
    view! {
        <div id=WAYS class="stack">
            {buttons}
            <p>{sentences.people_ways_unreachable()}</p>
        </div>
    }
    .into_any()
}

/// The institutions that can print a slip, or else whoever runs the platform.
fn helpers(visit: &Visit, ways: &PasswordWays) -> AnyView {
    let sentences = visit.sentences;
    if ways.institutions.is_empty() {
        return view! { <p>{sentences.people_ways_operator()}</p> }.into_any();
    }
    let institutions = ways
        .institutions
        .iter()
        .map(|institution| {
            let address = format!("/institutions/{}", institution.slug);
            let name = localised_text(visit, &institution.name.0);
            view! { <li><a href=address>{name}</a></li> }
        })
        .collect_view();
    view! {
        <p>{sentences.people_ways_institutions()}</p>
        <ul>{institutions}</ul>
    }
    .into_any()
}
