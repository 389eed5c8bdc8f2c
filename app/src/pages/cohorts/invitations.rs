//! Invitations into a cohort that wait for an answer.

use axum::response::Response;
use campus::cohorts::entity::cohort_invitation;
use campus::cohorts::{CohortId, InvitationId, open_invitations, withdraw_invitation};
use courseware::InstitutionSlug;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::CohortAddress;
use crate::components::localised_text;
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

/// An invitation, seen for an institution.
#[derive(Deserialize)]
pub(super) struct InvitationAddress {
    institution: InstitutionSlug,
    cohort: CohortId,
    invitation: InvitationId,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<CohortAddress>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let (campus, moment) = (platform.campus(), platform.moment());
    let (staff, open) = open_invitations(campus, &moment, &person, institution, *cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.bring_invitations_title();
    let page = Page::new(title.clone())
        .institution(institution.as_str())
        .wide();
    let here = format!("/institutions/{institution}/cohorts/{cohort}");
    let name = localised_text(&visit, &staff.cohort().title.0);
    let zone = staff.staff().institution().time_zone.clone();
    let rows = open
        .iter()
        .map(|invitation| row(&visit, &here, &zone, invitation))
        .collect_view();
    let list = match open.is_empty() {
        true => view! { <p class="empty">{sentences.bring_invitations_none()}</p> }.into_any(),
        false => view! { <dl class="summary-list">{rows}</dl> }.into_any(),
    };
    Ok(visit
        .show(page, move || {
            let another = format!("{here}/learners/new");
            view! {
                <p class="eyebrow"><a href=here>{name}</a></p>
                <h1>{title}</h1>
                <p class="lead">{sentences.bring_invitations_lead()}</p>
                {list}
                <p><a class="button" href=another>{sentences.bring_another()}</a></p>
            }
        })
        .await)
}

pub(super) async fn withdraw(
    member: Member,
    Path(address): Path<InvitationAddress>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let InvitationAddress {
        institution,
        cohort,
        invitation,
    } = &address;
    withdraw_invitation(
        platform.campus(),
        &platform.moment(),
        &member.person,
        institution,
        *cohort,
        *invitation,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    let here = format!("/institutions/{institution}/cohorts/{cohort}/invitations");
    Ok(member.visit.redirect_with(&here, Notice::Saved))
}

fn row(
    visit: &Visit,
    here: &str,
    zone: &str,
    invitation: &cohort_invitation::Model,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let until = language::date(sentences, invitation.expires_at, zone);
    let action = format!("{here}/invitations/{}/withdraw", invitation.id);
    let (name, address) = (invitation.name.clone(), invitation.address.clone());
    let about = name.clone();
    view! {
        <div>
            <dt><bdi>{name}</bdi></dt>
            <dd>
                <p><bdi dir="ltr">{address}</bdi> " · " {sentences.bring_until(until)}</p>
                <form action=action method="post">
                    <button class="button button--quiet">
                        {sentences.bring_withdraw()}
                        <span class="visually-hidden">": " <bdi>{about}</bdi></span>
                    </button>
                </form>
            </dd>
        </div>
    }
}
