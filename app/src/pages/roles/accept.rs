//! An invitation, for whoever holds its link.

use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::people::SecretToken;
use campus::roles::{
    AcceptRefusal, InvitationFate, ShownInvitation, accept_invitation, invitation,
};
use language::date;
use leptos::prelude::*;

use super::names::role_name;
use crate::web::{Member, Notice, Page, Path, Problem, ReturnTo, Visit};

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = SecretToken::parse(&token).ok_or(Problem::NotFound)?;
    let platform = &visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    match invitation(campus, &moment, visit.person.as_ref(), &token).await? {
        Some(shown) if shown.fate == InvitationFate::Open => Ok(page(visit, shown).await),
        Some(shown) => Ok(ended(visit, Some(shown.fate)).await),
        None => Ok(ended(visit, None).await),
    }
}

pub(super) async fn accept(member: Member, Path(token): Path<String>) -> Result<Response, Problem> {
    let token = SecretToken::parse(&token).ok_or(Problem::NotFound)?;
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    match accept_invitation(campus, &moment, &member.person, &token).await {
        Ok(Some(_)) => Ok(member.visit.redirect_with("/work", Notice::RoleAccepted)),
        Ok(None) => Ok(ended(member.visit, None).await),
        Err(Error::Refused(AcceptRefusal::Ended(fate))) => {
            Ok(ended(member.visit, Some(fate)).await)
        }
        // The page says what is missing.
        Err(Error::Refused(AcceptRefusal::NotProved)) => {
            let viewer = Some(&member.person);
            let shown = invitation(campus, &moment, viewer, &token).await?;
            let shown = shown.ok_or(Problem::NotFound)?;
            Ok(page(member.visit, shown).await)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn page(visit: Visit, shown: ShownInvitation) -> Response {
    let sentences = visit.sentences;
    let title = sentences.roles_invitation_title();
    let institution = shown.title.institution.as_ref();
    let mut page = Page::new(title.clone()).secret();
    if let Some(institution) = institution {
        page = page.institution(institution.slug.clone());
    }
    let place = match shown.title.text(visit.language) {
        text if text.is_empty() => sentences.roles_the_platform(),
        text => text,
    };
    let zone = institution.map_or("UTC", |institution| &institution.time_zone);
    let until = date(sentences, shown.expires_at, zone);
    let how = how_to_accept(&visit, &shown);
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.roles_invitation_lead(&shown.inviter)}</p>
                <dl class="summary-list">
                    <div>
                        <dt>{sentences.roles_role()}</dt>
                        <dd>{role_name(sentences, shown.role)}</dd>
                    </div>
                    <div>
                        <dt>{sentences.roles_place()}</dt>
                        <dd><bdi>{place}</bdi></dd>
                    </div>
                    <div>
                        <dt>{sentences.roles_expires()}</dt>
                        <dd><bdi>{until}</bdi></dd>
                    </div>
                </dl>
                {how}
            }
        })
        .await
}

/// What the visitor has to do to take the role on.
fn how_to_accept(visit: &Visit, shown: &ShownInvitation) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let Some(person) = &visit.person else {
        let back = ReturnTo::parse(visit.path.split('?').next().unwrap_or_default());
        return view! {
            <p>{sentences.roles_invitation_sign_in()}</p>
            <p class="actions">
                <a class="button" href=back.after_sign_in()>{sentences.nav_sign_in()}</a>
                <a class="button button--secondary" href=back.after_sign_up()>
                    {sentences.nav_sign_up()}
                </a>
            </p>
        }
        .into_any();
    };
    let account = sentences.roles_invitation_account(person.name());
    if !shown.viewer_is_proved {
        return view! {
            <p>{account}</p>
            <div class="notice notice--warning"><p>{sentences.roles_invitation_unproved()}</p></div>
            <p><a class="button" href="/account">{sentences.nav_account()}</a></p>
        }
        .into_any();
    }
    view! {
        <p>{account}</p>
        <form class="form" method="post">
            <p class="actions">
                <button class="button">{sentences.roles_invitation_accept()}</button>
            </p>
        </form>
        <p>{sentences.roles_invitation_other()}</p>
    }
    .into_any()
}

/// The invitation gives nothing any more, for this reason; none where there is no invitation, or another was sent.
async fn ended(visit: Visit, fate: Option<InvitationFate>) -> Response {
    let sentences = visit.sentences;
    let title = sentences.roles_ended_title();
    let reason = match fate {
        Some(InvitationFate::Accepted) => sentences.roles_ended_accepted(),
        Some(InvitationFate::Withdrawn) => sentences.roles_ended_withdrawn(),
        Some(InvitationFate::Void) => sentences.roles_ended_void(),
        Some(InvitationFate::Expired) => sentences.roles_ended_expired(),
        Some(InvitationFate::Open) | None => sentences.roles_ended_unknown(),
    };
    let page = Page::new(title.clone()).status(StatusCode::GONE).secret();
    // Whoever accepted it before finds the role there.
    let work = visit
        .person
        .is_some()
        .then(|| view! { <p><a class="button" href="/work">{sentences.nav_work()}</a></p> });
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{reason}</p>
                <p>{sentences.roles_ended_advice()}</p>
                {work}
            }
        })
        .await
}
