//! Sign out, here or everywhere.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use campus::people;
use leptos::prelude::*;
use tower_sessions::Session;

use crate::web::{Member, Notice, Page, Problem, Visit, session};

/// Asks once more. The script in every page of signed-in people leads here where this device holds answers that were
/// not sent, and fills in which (`frontend/browser/signed_in/sign_out.ts`).
pub(super) async fn ask(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_sign_out_title();
    let page = Page::new(title.clone()).hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <div data-unsent hidden>
                    <div class="notice notice--warning">
                        <p>{sentences.people_sign_out_unsent()}</p>
                        <ul></ul>
                    </div>
                    <p class="actions">
                        <a class="button" href="/learning">{sentences.people_sign_out_go_back()}</a>
                    </p>
                </div>
                <form class="form" action="/sign-out" method="post" data-anyway>
                    <p class="actions">
                        <button class="button button--secondary">
                            {sentences.people_sign_out_anyway()}
                        </button>
                    </p>
                </form>
            }
        })
        .await
}

pub(super) async fn here(visit: Visit, session: Session) -> Result<Response, Problem> {
    session::sign_out(&session).await?;
    Ok(leaving(visit, Notice::SignedOut))
}

pub(super) async fn everywhere(member: Member, session: Session) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    people::sign_out_everywhere(platform.campus(), &platform.moment(), &person).await?;
    session::sign_out(&session).await?;
    Ok(leaving(visit, Notice::SignedOutEverywhere))
}

/// To the front door; the browser forgets the pages it kept, since whoever uses the telephone next could go back to
/// them. Cookies stay: the language is the telephone's, the one by which it is known opens nothing, and the session's
/// own was removed.
fn leaving(visit: Visit, notice: Notice) -> Response {
    let mut response = visit.redirect_with("/", notice);
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    response
}
