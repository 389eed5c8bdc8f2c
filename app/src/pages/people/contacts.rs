//! What one is known and reached by.

use axum::Form;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::people::entity::address_claim;
use campus::people::{
    self, AddRefusal, Contact, Contacts, IdentifierKind, Password, ProofStep, RemoveRefusal,
    password_ways,
};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::once_more::{password_once_more, say_unproved};
use super::{choose_password, code_form, typed};
use crate::components::{FormErrors, error_summary, field};
use crate::web::{Member, Notice, Page, Path, Problem};

pub(super) const PAGE: &str = "/account/contacts";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AddressForm {
    address: String,
    password: String,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    page(member, AddressForm::default(), FormErrors::default()).await
}

pub(super) async fn add(
    member: Member,
    Form(form): Form<AddressForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let visit = &member.visit;
    let Some(address) = typed::address(visit, &mut errors, "address", &form.address) else {
        return page(member, form, errors).await;
    };
    let platform = visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let (person, password) = (&member.person, Password::to_check(&form.password));
    let caller = &visit.caller;
    let refusal =
        match people::add_address(campus, moment, person, &address, password, caller).await {
            Ok(step) => return Ok(go_on(member, &step)),
            Err(Error::Refused(refusal)) => refusal,
            Err(Error::Failed(failure)) => return Err(failure.into()),
        };
    let wait = match refusal {
        AddRefusal::Unproved(unproved) => say_unproved(visit, &mut errors, unproved),
        AddRefusal::Text(refusal) => {
            errors.add("address", typed::no_text(visit.sentences, refusal));
            None
        }
    };
    let again = page(member, form, errors).await?;
    Ok(code_form::after(again, wait))
}

/// Where an address that was just added is proved.
pub(super) fn go_on(member: Member, step: &ProofStep) -> Response {
    match step {
        ProofStep::Mail => member.visit.redirect_with(PAGE, Notice::LinkMailed),
        ProofStep::Text(ticket) => {
            Redirect::to(&format!("{PAGE}/code/{}", ticket.reveal())).into_response()
        }
    }
}

pub(super) async fn remove(member: Member, Path(contact): Path<i64>) -> Result<Response, Problem> {
    let platform = member.visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    match people::remove_contact(campus, moment, &member.person, contact).await {
        Ok(Some(())) => Ok(member.visit.redirect_with(PAGE, Notice::Saved)),
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(RemoveRefusal::LastWayIn)) => {
            let mut errors = FormErrors::default();
            let sentence = member.visit.sentences.people_error_last_way_in();
            errors.add("address", sentence);
            page(member, AddressForm::default(), errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

pub(super) async fn prefer(member: Member, Path(contact): Path<i64>) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    people::prefer_contact(
        platform.campus(),
        &platform.moment(),
        &member.person,
        contact,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    Ok(member.visit.redirect_with(PAGE, Notice::Saved))
}

pub(super) async fn drop_claim(
    member: Member,
    Path(claim): Path<i64>,
) -> Result<Response, Problem> {
    let campus = member.visit.platform.campus();
    people::drop_claim(campus, &member.person, claim)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(member.visit.redirect_with(PAGE, Notice::Saved))
}

async fn page(member: Member, form: AddressForm, errors: FormErrors) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let found = people::contacts(platform.campus(), &platform.moment(), &person).await?;
    let sentences = visit.sentences;
    let title = sentences.people_contacts_title();
    let page = Page::new(title.clone())
        .of_form(&errors)
        .hidden_from_search();
    let add = if found.is_reached() && !found.has_password {
        let ways = password_ways(platform.campus(), &person).await?;
        choose_password::first_view(&visit, &ways).into_any()
    } else {
        add_form(sentences, &errors, form, found.has_password).into_any()
    };
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.people_contacts_lead()}</p>
                {known(sentences, found)}
                <h2>{sentences.people_contacts_add_title()}</h2>
                {add}
                <p><a href="/account">{sentences.people_account_title()}</a></p>
            }
        })
        .await)
}

fn add_form(
    sentences: &Sentences,
    errors: &FormErrors,
    form: AddressForm,
    has_password: bool,
) -> impl IntoView + use<> {
    let hint = sentences.people_contacts_add_hint();
    let address = typed::address_field(sentences, "address", hint, form.address);
    let password = has_password.then(|| field(sentences, errors, password_once_more(sentences)));
    view! {
        <form class="form" action=PAGE method="post" novalidate>
            {field(sentences, errors, address)}
            {password}
            <p class="actions">
                <button class="button">{sentences.people_contacts_add()}</button>
            </p>
        </form>
    }
}

fn known(sentences: &Sentences, found: Contacts) -> impl IntoView + use<> {
    if found.known.is_empty() && found.claimed.is_empty() {
        return view! { <p class="empty">{sentences.people_contacts_none()}</p> }.into_any();
    }
    let known = found
        .known
        .into_iter()
        .map(|contact| row(sentences, contact))
        .collect_view();
    let claimed = found
        .claimed
        .into_iter()
        .map(|claim| claim_row(sentences, claim))
        .collect_view();
    view! { <dl class="summary-list">{known} {claimed}</dl> }.into_any()
}

fn row(sentences: &Sentences, contact: Contact) -> impl IntoView + use<> {
    let state = match (contact.verified, contact.for_messages) {
        (true, true) => sentences.people_contacts_for_messages(),
        (true, false) => sentences.people_account_verified(),
        (false, _) => sentences.people_account_unverified(),
    };
    let can_be_chosen =
        contact.verified && !contact.for_messages && contact.kind != IdentifierKind::LearnerCode;
    let prefer = can_be_chosen.then(|| {
        let action = format!("{PAGE}/{}/prefer", contact.id);
        button(action, sentences.people_contacts_prefer(), &contact.value)
    });
    let remove = contact.removable.then(|| {
        let action = format!("{PAGE}/{}/remove", contact.id);
        button(action, sentences.people_contacts_remove(), &contact.value)
    });
    view! {
        <div>
            <dt>{kind(sentences, contact.kind)}</dt>
            <dd>
                <p><bdi dir="ltr">{contact.value}</bdi> " · " {state}</p>
                <div class="actions">{prefer} {remove}</div>
            </dd>
        </div>
    }
}

fn claim_row(sentences: &Sentences, claim: address_claim::Model) -> impl IntoView + use<> {
    let drop = button(
        format!("{PAGE}/claims/{}/drop", claim.id),
        sentences.people_contacts_remove(),
        &claim.value,
    );
    let again = claim.value.clone();
    view! {
        <div>
            <dt>{kind(sentences, claim.kind)}</dt>
            <dd>
                <p><bdi dir="ltr">{claim.value}</bdi> " · " {sentences.people_account_unverified()}</p>
                <div class="actions">
                    <form action=PAGE method="post">
                        <input type="hidden" name="address" value=again/>
                        <button class="button button--quiet">{sentences.people_contacts_again()}</button>
                    </form>
                    {drop}
                </div>
            </dd>
        </div>
    }
}

fn kind(sentences: &Sentences, kind: IdentifierKind) -> String {
    match kind {
        IdentifierKind::Email => sentences.people_account_email(),
        IdentifierKind::Phone => sentences.people_account_phone(),
        IdentifierKind::LearnerCode => sentences.people_account_code(),
    }
}

/// A button that says also to those who can't see its row what it is about.
fn button(action: String, label: String, about: &str) -> impl IntoView + use<> {
    let about = about.to_owned();
    view! {
        <form action=action method="post">
            <button class="button button--quiet">
                {label} <span class="visually-hidden">": " <bdi>{about}</bdi></span>
            </button>
        </form>
    }
}
