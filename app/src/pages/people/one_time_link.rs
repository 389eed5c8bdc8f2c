//! A link that signs someone in, once. Opening it shows a button: programs that preview messages open links too.

use axum::response::Response;
use campus::people::{redeem_sign_in_link, sign_in_link};
use leptos::prelude::*;
use tower_sessions::Session;

use super::{link_expired, typed};
use crate::web::{Page, Path, Problem, ReturnTo, Visit};

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let platform = &visit.platform;
    match sign_in_link(platform.campus(), &platform.moment(), &token).await? {
        Some(name) => Ok(page(visit, name).await),
        None => Ok(link_expired::page(visit, link_expired::Kind::SignIn).await),
    }
}

pub(super) async fn redeem(
    visit: Visit,
    session: Session,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let moment = visit.platform.moment();
    match redeem_sign_in_link(visit.platform.campus(), &moment, &token).await? {
        Some(person) => {
            let visit = visit.sign_in(&session, person).await?;
            Ok(visit.redirect(ReturnTo::parse("").as_str()))
        }
        None => Ok(link_expired::page(visit, link_expired::Kind::SignIn).await),
    }
}

async fn page(visit: Visit, name: String) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_one_time_title();
    visit
        .show(Page::new(title.clone()).secret(), move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.people_one_time_lead(&name)}</p>
                <form class="form" method="post">
                    <p class="actions">
                        <button class="button">{sentences.people_one_time_button(&name)}</button>
                    </p>
                </form>
                <p>{sentences.people_one_time_shared()}</p>
            }
        })
        .await
}
