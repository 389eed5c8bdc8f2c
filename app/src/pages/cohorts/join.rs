//! An invitation into a cohort, as whoever owns the address it was sent to sees it.

use axum::http::StatusCode;
use axum::response::Response;
use campus::cohorts::{Acceptance, Invitation, accept_invitation, invitation};
use leptos::prelude::*;

use crate::components::localised_text;
use crate::pages::people::typed;
use crate::web::{Member, Notice, Page, Path, Problem, ReturnTo, Visit};

/// Looking uses nothing up: mail programs follow links before people do.
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let platform = &visit.platform;
    match invitation(platform.campus(), &platform.moment(), &token).await? {
        Some(found) => Ok(page(visit, found).await),
        None => Ok(over(visit).await),
    }
}

pub(super) async fn accept(member: Member, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = typed::token(&token)?;
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let accepted =
        accept_invitation(platform.campus(), &mut platform.moment(), &person, &token).await?;
    Ok(match accepted {
        Some(Acceptance::Joined(cohort)) => {
            visit.redirect_with(&format!("/cohorts/{cohort}"), Notice::Joined)
        }
        Some(Acceptance::InAlready(_)) => in_already(visit).await,
        Some(Acceptance::AnothersAddress) => anothers_address(visit).await,
        None => over(visit).await,
    })
}

async fn page(visit: Visit, found: Invitation) -> Response {
    let sentences = visit.sentences;
    let name = found.institution.short_name.clone();
    let title = sentences.join_title(name.clone());
    let page = Page::new(title.clone())
        .institution(found.institution.slug)
        .secret();
    let cohort = localised_text(&visit, &found.cohort.title.0);
    let back = ReturnTo::parse(&visit.path);
    let action = match visit.person {
        Some(_) => view! {
            <p>{sentences.join_adds_address()}</p>
            <form class="form" method="post">
                <p class="actions"><button class="button">{sentences.join_accept()}</button></p>
            </form>
            <p>{sentences.join_ignore()}</p>
        }
        .into_any(),
        None => view! {
            <p>{sentences.join_needs_account()}</p>
            <p class="actions">
                <a class="button" href=back.after_sign_in()>{sentences.people_sign_in_title()}</a>
                <a href=back.after_sign_up()>{sentences.people_sign_up_title()}</a>
            </p>
        }
        .into_any(),
    };
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{cohort}</p>
                <p>{sentences.join_who_sees(name)}</p>
                {action}
            }
        })
        .await
}

async fn in_already(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.join_in_already_title();
    let page = Page::new(title.clone())
        .status(StatusCode::CONFLICT)
        .hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.join_in_already()}</p>
                <p><a class="button" href="/learning">{sentences.nav_my_learning()}</a></p>
            }
        })
        .await
}

/// Whoever holds the link reads that address, so they may be told; the way on is to be who they are.
async fn anothers_address(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.join_anothers_title();
    let page = Page::new(title.clone())
        .status(StatusCode::CONFLICT)
        .secret();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.join_anothers()}</p>
                <p>{sentences.join_anothers_both()}</p>
                <form class="form" action="/sign-out" method="post">
                    <p class="actions">
                        <button class="button">{sentences.sign_out()}</button>
                        <a href="/account/merge">{sentences.join_anothers_merge()}</a>
                    </p>
                </form>
            }
        })
        .await
}

async fn over(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.people_link_expired_title();
    let page = Page::new(title.clone())
        .status(StatusCode::GONE)
        .hidden_from_search();
    // Whoever accepted it before finds the course there.
    let learning = visit.person.is_some().then(|| {
        view! { <p><a class="button" href="/learning">{sentences.nav_my_learning()}</a></p> }
    });
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.join_over()}</p>
                {learning}
            }
        })
        .await
}
