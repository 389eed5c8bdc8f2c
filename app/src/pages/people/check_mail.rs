//! What to do after a form whose answer comes by mail. The same for every address, known or not.

use axum::response::Response;
use leptos::prelude::*;

use crate::web::{Page, Visit};

pub(super) async fn after_sign_up(visit: Visit) -> Response {
    let explanation = visit.sentences.people_check_mail_sign_up();
    page(visit, explanation, "/sign-up").await
}

pub(super) async fn after_forgotten_password(visit: Visit) -> Response {
    let explanation = visit.sentences.people_check_mail_reset();
    page(visit, explanation, "/forgotten-password").await
}

async fn page(visit: Visit, explanation: String, again: &'static str) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_check_mail_title();
    visit
        .show(Page::new(title.clone()).hidden_from_search(), move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{explanation}</p>
                <h2>{sentences.people_check_mail_missing_title()}</h2>
                <ul>
                    <li>{sentences.people_check_mail_missing_spam()}</li>
                    <li>
                        {sentences.people_check_mail_missing_typo()} " "
                        <a href=again>{sentences.people_try_again()}</a>
                    </li>
                </ul>
            }
        })
        .await
}
