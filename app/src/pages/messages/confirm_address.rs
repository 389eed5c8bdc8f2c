//! Shows that mail reaches an address again.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::messages::{self, ConfirmAddressRefusal};
use leptos::prelude::*;
use serde::Deserialize;

use crate::web::{Member, Notice, Page, Path, Problem, Visit};

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    address: String,
}

pub(super) async fn ask(member: Member, Form(form): Form<Asked>) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let (campus, moment, key) = (
        platform.campus(),
        platform.moment(),
        platform.mail_link_key(),
    );
    let id = form.address.parse().unwrap_or_default();
    let asked = messages::ask_to_confirm_address(campus, &moment, &person, &key, id).await;
    match asked {
        Ok(Some(())) => Ok(visit.redirect_with("/account/messages", Notice::MailOnItsWay)),
        // It was confirmed or removed meanwhile.
        Ok(None) => Ok(visit.redirect_with("/account/messages", Notice::Saved)),
        Err(Error::Failed(failure)) => Err(failure.into()),
        Err(Error::Refused(ConfirmAddressRefusal::TooMany)) => {
            let (title, text) = (
                visit.sentences.messages_too_many_title(),
                visit.sentences.messages_too_many(),
            );
            Ok(said(visit, StatusCode::TOO_MANY_REQUESTS, title, text).await)
        }
    }
}

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let key = platform.mail_link_key();
    let found = messages::confirmable_address(platform.campus(), &key, &token).await?;
    let Some(found) = found else {
        return Ok(void(visit).await);
    };
    let sentences = visit.sentences;
    let title = sentences.messages_confirm_title();
    let action = format!("/account/messages/confirm/{token}");
    let page = Page::new(title.clone()).secret();
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead"><bdi>{found.address}</bdi></p>
                <form class="form" action=action method="post">
                    <p class="actions">
                        <button class="button">{sentences.mail_address_button()}</button>
                    </p>
                </form>
            }
        })
        .await)
}

pub(super) async fn confirm(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let (moment, key) = (platform.moment(), platform.mail_link_key());
    if !messages::confirm_address(platform.campus(), &moment, &key, &token).await? {
        return Ok(void(visit).await);
    }
    let next = match visit.person {
        Some(_) => "/account/messages",
        None => "/",
    };
    Ok(visit.redirect_with(next, Notice::AddressConfirmed))
}

async fn void(visit: Visit) -> Response {
    let (title, text) = (
        visit.sentences.messages_link_void_title(),
        visit.sentences.messages_confirm_void(),
    );
    said(visit, StatusCode::NOT_FOUND, title, text).await
}

async fn said(visit: Visit, status: StatusCode, title: String, text: String) -> Response {
    let page = Page::new(title.clone()).status(status).secret();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{text}</p>
            }
        })
        .await
}
