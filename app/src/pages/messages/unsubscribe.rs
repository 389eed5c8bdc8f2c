//! Switches mail off from the mail itself, signed in or not. Mail providers send the form too (RFC 8058), with no
//! session, no cookie and no page before it, and follow no redirect: so it is answered with a page.

use axum::http::StatusCode;
use axum::response::Response;
use campus::messages::{self, Category};
use leptos::prelude::*;

use super::category_name;
use crate::web::{Page, Path, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let key = platform.mail_link_key();
    let found = messages::subscription(platform.campus(), &key, &token).await?;
    Ok(match found {
        Some(found) => page(visit, &token, found.category, found.wanted).await,
        None => void(visit).await,
    })
}

pub(super) async fn switch_off(
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let (moment, key) = (platform.moment(), platform.mail_link_key());
    let off = messages::switch_mail_off(platform.campus(), &moment, &key, &token).await?;
    Ok(match off {
        Some(category) => page(visit, &token, category, false).await,
        None => void(visit).await,
    })
}

pub(super) async fn switch_on(
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let platform = &visit.platform;
    let (moment, key) = (platform.moment(), platform.mail_link_key());
    let on = messages::switch_mail_on(platform.campus(), &moment, &key, &token).await?;
    Ok(match on {
        Some(category) => page(visit, &token, category, true).await,
        None => void(visit).await,
    })
}

async fn page(visit: Visit, token: &str, category: Category, wanted: bool) -> Response {
    let sentences = visit.sentences;
    let name = category_name(sentences, category);
    let (title, action, button) = if wanted {
        (
            sentences.messages_on_title(),
            format!("/unsubscribe/{token}"),
            sentences.messages_switch_off(),
        )
    } else {
        (
            sentences.messages_off_title(),
            format!("/unsubscribe/{token}/undo"),
            sentences.messages_switch_on(),
        )
    };
    let explanation = sentences.messages_off_rest();
    let page = Page::new(title.clone()).secret();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{name}</p>
                <form class="form" action=action method="post">
                    <p class="actions"><button class="button">{button}</button></p>
                </form>
                <p>{explanation}</p>
                <p><a href="/account/messages">{sentences.messages_preferences()}</a></p>
            }
        })
        .await
}

async fn void(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.messages_link_void_title();
    let page = Page::new(title.clone())
        .status(StatusCode::NOT_FOUND)
        .secret();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.messages_unsubscribe_void()}</p>
                <p>
                    <a class="button" href="/account/messages">
                        {sentences.messages_preferences()}
                    </a>
                </p>
            }
        })
        .await
}
