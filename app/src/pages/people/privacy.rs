//! The privacy notice, in plain words.

use axum::response::Response;
use campus::people::PRIVACY_NOTICE;
use leptos::prelude::*;

use crate::web::{Page, Visit};

pub(super) async fn show(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_privacy_title();
    visit
        .show(Page::new(title.clone()), move || {
            view! {
                <article class="prose">
                    <h1>{title}</h1>
                    <p class="lead">{sentences.people_privacy_lead()}</p>
                    <h2>{sentences.people_privacy_what_title()}</h2>
                    <ul>
                        <li>{sentences.people_privacy_what_account()}</li>
                        <li>{sentences.people_privacy_what_learning()}</li>
                        <li>{sentences.people_privacy_what_mail()}</li>
                    </ul>
                    <h2>{sentences.people_privacy_why_title()}</h2>
                    <p>{sentences.people_privacy_why()}</p>
                    <h2>{sentences.people_privacy_who_title()}</h2>
                    <ul>
                        <li>{sentences.people_privacy_who_staff()}</li>
                        <li>{sentences.people_privacy_who_owner()}</li>
                        <li>{sentences.people_privacy_who_public()}</li>
                    </ul>
                    <h2>{sentences.people_privacy_how_long_title()}</h2>
                    <p>{sentences.people_privacy_how_long()}</p>
                    <h2>{sentences.people_privacy_ask_title()}</h2>
                    <p>{sentences.people_privacy_ask()}</p>
                    <h2>{sentences.people_privacy_cookies_title()}</h2>
                    <p>{sentences.people_privacy_cookies()}</p>
                    <p>{sentences.people_privacy_version(PRIVACY_NOTICE)}</p>
                </article>
            }
        })
        .await
}
