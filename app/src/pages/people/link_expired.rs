//! The answer to a link that no longer works, or never did: the same for both.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::web::{Page, Visit};

/// What kind of link it was, and so how to go on.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    SignUp,
    ResetPassword,
    SignIn,
    FirstAdministrator,
}

pub(super) async fn page(visit: Visit, kind: Kind) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_link_expired_title();
    let (advice, links) = match kind {
        Kind::SignUp => (
            sentences.people_link_expired_sign_up(),
            vec![
                ("/sign-in", sentences.people_sign_in_title()),
                ("/sign-up", sentences.people_sign_up_title()),
            ],
        ),
        Kind::ResetPassword => (
            sentences.people_link_expired_reset(),
            vec![("/forgotten-password", sentences.people_forgotten_title())],
        ),
        Kind::SignIn => (
            sentences.people_link_expired_sign_in(),
            vec![("/sign-in", sentences.people_sign_in_title())],
        ),
        Kind::FirstAdministrator => (sentences.people_link_expired_administrator(), vec![]),
    };
    let links = links
        .into_iter()
        .map(|(address, name)| view! { <li><a href=address>{name}</a></li> })
        .collect::<Vec<_>>();
    let page = Page::new(title.clone())
        .status(StatusCode::GONE)
        .hidden_from_search();
    visit
        .show(page, move || {
            let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.people_link_expired()}</p>
                <p>{advice}</p>
                {links}
            }
        })
        .await
}
