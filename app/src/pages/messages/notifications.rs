//! What the person was told.

use axum::Form;
use axum::extract::Query;
use axum::response::Response;
use campus::messages::{self, Notification, NotificationId, Notifications};
use leptos::prelude::*;
use serde::Deserialize;

use super::Cursor;
use crate::mail::words::of_event;
use crate::web::{Member, Notice, Page, Problem, Visit};

/// Days are told as they are in Pakistan, where everyone is.
const ZONE: &str = "Asia/Karachi";

#[derive(Deserialize)]
pub(super) struct Read {
    #[serde(default)]
    up_to: String,
}

pub(super) async fn show(
    member: Member,
    Query(cursor): Query<Cursor>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let older_than = cursor.number().map(NotificationId);
    let told = messages::own_notifications(visit.platform.campus(), &person, older_than).await?;
    let page = Page::new(visit.sentences.messages_notifications()).hidden_from_search();
    let view = list(&visit, &told);
    Ok(visit.show(page, move || view).await)
}

pub(super) async fn mark_read(member: Member, Form(form): Form<Read>) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    if let Ok(number) = form.up_to.parse() {
        let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
        messages::mark_all_read(campus, &moment, &person, NotificationId(number)).await?;
    }
    Ok(visit.redirect_with("/notifications", Notice::AllRead))
}

fn list(visit: &Visit, told: &Notifications) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let empty = told
        .notifications
        .is_empty()
        .then(|| view! { <p class="empty">{sentences.messages_none()}</p> });
    let newest = told.notifications.first().map(|newest| newest.id.0);
    let any_unread = told.notifications.iter().any(|told| told.unread);
    let all_read = newest.filter(|_| any_unread).map(|newest| {
        view! {
            <form class="form" action="/notifications" method="post">
                <input type="hidden" name="up_to" value=newest/>
                <p class="actions">
                    <button class="button button--secondary">
                        {sentences.messages_mark_read()}
                    </button>
                </p>
            </form>
        }
    });
    let items = told
        .notifications
        .iter()
        .map(|told| item(visit, told))
        .collect_view();
    let older = told.older_than.map(|number| {
        let address = format!("/notifications?older_than={number}");
        view! { <p><a href=address>{sentences.messages_older()}</a></p> }
    });
    view! {
        <h1>{sentences.messages_notifications()}</h1>
        <p><a href="/account/messages">{sentences.messages_preferences()}</a></p>
        {empty}
        {all_read}
        <div class="stack">{items}</div>
        {older}
    }
}

fn item(visit: &Visit, told: &Notification) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let words = of_event(sentences, visit.language, &told.event);
    let unread = told
        .unread
        .then(|| view! { <span class="tag tag--open">{sentences.messages_unread()}</span> });
    view! {
        <article class="panel">
            <h2>{words.subject}</h2>
            <p class="meta">
                <span>{language::date_and_time(sentences, told.at, ZONE)}</span>
                {unread}
            </p>
            <p>{words.text}</p>
            <p>{words.after}</p>
            <p><a href=words.path>{words.button}</a></p>
        </article>
    }
}
