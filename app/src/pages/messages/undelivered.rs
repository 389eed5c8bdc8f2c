//! Mail that did not arrive, for the administrators whom it concerns.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::messages::{self, Letter, MailId, RetryRefusal, Undelivered, UndeliveredMail};
use courseware::InstitutionSlug;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::Cursor;
use crate::components::{FormErrors, error_summary, staff_head};
use crate::mail::words::of_letter;
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

/// Where the platform's own mails are listed.
const PLATFORM: &str = "/platform/messages/undelivered";

#[derive(Deserialize)]
pub(super) struct Again {
    #[serde(default)]
    mail: String,
}

fn of(institution: &InstitutionSlug) -> String {
    format!("/institutions/{institution}/messages/undelivered")
}

pub(super) async fn show(
    member: Member,
    Path(institution): Path<InstitutionSlug>,
    Query(cursor): Query<Cursor>,
) -> Result<Response, Problem> {
    let at = cursor.number().map(MailId);
    let campus = member.visit.platform.campus();
    let found = messages::undelivered(campus, &member.person, &institution, at).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(page(member.visit, of(&institution), found, None).await)
}

pub(super) async fn show_platform(
    member: Member,
    Query(cursor): Query<Cursor>,
) -> Result<Response, Problem> {
    let at = cursor.number().map(MailId);
    let campus = member.visit.platform.campus();
    let found = messages::undelivered_on_platform(campus, &member.person, at).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(page(member.visit, PLATFORM.to_owned(), found, None).await)
}

pub(super) async fn try_again(
    member: Member,
    Path(institution): Path<InstitutionSlug>,
    Form(form): Form<Again>,
) -> Result<Response, Problem> {
    let (campus, moment) = (
        member.visit.platform.campus(),
        member.visit.platform.moment(),
    );
    let (viewer, mail) = (&member.person, number(&form));
    let tried = messages::retry(campus, &moment, viewer, &institution, mail).await;
    let refusal = match outcome(tried)? {
        Ok(()) => {
            return Ok(member
                .visit
                .redirect_with(&of(&institution), Notice::MailOnItsWay));
        }
        Err(refusal) => refusal,
    };
    let found = messages::undelivered(campus, viewer, &institution, None).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(page(member.visit, of(&institution), found, Some(refusal)).await)
}

pub(super) async fn try_again_platform(
    member: Member,
    Form(form): Form<Again>,
) -> Result<Response, Problem> {
    let (campus, moment) = (
        member.visit.platform.campus(),
        member.visit.platform.moment(),
    );
    let (viewer, mail) = (&member.person, number(&form));
    let tried = messages::retry_on_platform(campus, &moment, viewer, mail).await;
    let refusal = match outcome(tried)? {
        Ok(()) => return Ok(member.visit.redirect_with(PLATFORM, Notice::MailOnItsWay)),
        Err(refusal) => refusal,
    };
    let found = messages::undelivered_on_platform(campus, viewer, None).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(page(member.visit, PLATFORM.to_owned(), found, Some(refusal)).await)
}

/// What is no number names no mail.
fn number(form: &Again) -> MailId {
    MailId(form.mail.parse().unwrap_or_default())
}

/// A mail that isn't there is no longer given up, as far as whoever may see the page is concerned.
fn outcome(
    tried: Result<Option<()>, Error<RetryRefusal>>,
) -> Result<Result<(), RetryRefusal>, Problem> {
    match tried {
        Ok(Some(())) => Ok(Ok(())),
        Ok(None) => Ok(Err(RetryRefusal::NotGivenUp)),
        Err(Error::Refused(refusal)) => Ok(Err(refusal)),
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn page(
    visit: Visit,
    address: String,
    found: Undelivered,
    refusal: Option<RetryRefusal>,
) -> Response {
    let sentences = visit.sentences;
    let title = sentences.messages_undelivered();
    let mut page = Page::new(title.clone()).hidden_from_search().wide();
    let mut errors = FormErrors::default();
    if let Some(refusal) = refusal {
        page = page.status(StatusCode::UNPROCESSABLE_ENTITY);
        errors.add("mails", why_not(sentences, refusal));
    }
    let head = staff_head(&visit, found.institution.as_ref());
    if let Some(at) = &found.institution {
        page = page.institution(at.slug.clone());
    }
    let list = list(&visit, &address, &found);
    visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)} {head}
                <h1>{title}</h1>
                <p class="lead">{sentences.messages_undelivered_lead()}</p>
                {list}
            }
        })
        .await
}

fn list(visit: &Visit, address: &str, found: &Undelivered) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let waiting = i64::try_from(found.waiting).unwrap_or(i64::MAX);
    let zone = found.institution.as_ref().map(|at| at.time_zone.as_str());
    let rows = found
        .mails
        .iter()
        .map(|mail| row(visit, address, mail, zone.unwrap_or("Asia/Karachi")))
        .collect_view();
    let table = if found.mails.is_empty() {
        view! { <p class="empty" id="mails">{sentences.messages_undelivered_none()}</p> }.into_any()
    } else {
        view! {
            <table class="table--cards" id="mails">
                <thead>
                    <tr>
                        <th scope="col">{sentences.messages_column_recipient()}</th>
                        <th scope="col">{sentences.messages_column_kind()}</th>
                        <th scope="col">{sentences.messages_column_when()}</th>
                        <th scope="col">{sentences.messages_column_why()}</th>
                        <th scope="col">{sentences.messages_column_again()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let older = found.older_than.map(|number| {
        let address = format!("{address}?older_than={number}");
        view! { <p><a href=address>{sentences.messages_older()}</a></p> }
    });
    view! {
        <p>{sentences.messages_waiting(waiting)}</p>
        {table}
        {older}
    }
}

fn row(visit: &Visit, address: &str, mail: &UndeliveredMail, zone: &str) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let again = match mail.again {
        Ok(()) => view! {
            <form action=address.to_owned() method="post">
                <input type="hidden" name="mail" value=mail.id.0/>
                <button class="button button--secondary">{sentences.messages_try_again()}</button>
            </form>
        }
        .into_any(),
        Err(refusal) => why_not(sentences, refusal).into_any(),
    };
    let recipient = match mail.recipient.clone() {
        Some(recipient) => view! { <bdi>{recipient}</bdi> }.into_any(),
        None => sentences.messages_not_seen().into_any(),
    };
    view! {
        <tr>
            <th scope="row">{recipient}</th>
            <td data-label=sentences.messages_column_kind()>{kind(visit, mail)}</td>
            <td data-label=sentences.messages_column_when()>
                {language::date_and_time(sentences, mail.given_up_at, zone)}
            </td>
            <td data-label=sentences.messages_column_why()>
                <bdi dir="ltr">{mail.failure.clone()}</bdi>
            </td>
            <td data-label=sentences.messages_column_again()>{again}</td>
        </tr>
    }
}

/// What a mail of its kind says in its subject.
fn kind(visit: &Visit, mail: &UndeliveredMail) -> Option<String> {
    let samples = Letter::samples("");
    let alike = samples
        .iter()
        .find(|letter| Some(letter.kind()) == mail.kind.as_deref());
    alike.map(|letter| of_letter(visit.sentences, visit.language, letter).subject)
}

fn why_not(sentences: &Sentences, refusal: RetryRefusal) -> String {
    match refusal {
        RetryRefusal::Emptied => sentences.messages_again_emptied(),
        RetryRefusal::AddressIsDead => sentences.messages_again_dead(),
        RetryRefusal::SwitchedOff => sentences.messages_again_switched_off(),
        RetryRefusal::NotSeen => sentences.messages_again_not_seen(),
        RetryRefusal::NotGivenUp => sentences.messages_again_not_given_up(),
    }
}
