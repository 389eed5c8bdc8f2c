//! The roles of a place: who holds them, who is invited, who held them.

use axum::response::Response;
use campus::roles::{Place, RolesAt, roles_at};
use leptos::prelude::*;

use super::holders::{former, holders};
use super::invitations::invitations;
use super::invite::{InviteForm, invite_form};
use super::place::{PlaceAddress, roles_page};
use crate::components::{FormErrors, error_summary, localised_text, staff_head};
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<PlaceAddress>,
) -> Result<Response, Problem> {
    let typed = InviteForm::default();
    render(member, &address.place(), typed, FormErrors::default()).await
}

/// The page; again, with what was wrong, after a form that failed.
pub(super) async fn render(
    member: Member,
    place: &Place,
    typed: InviteForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let found = roles_at(platform.campus(), &platform.moment(), &person, place)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let page = staff_page(&found, sentences.roles_title()).of_form(&errors);
    let here = roles_page(place);
    let summary = error_summary(sentences, &errors);
    let head = head(&visit, &found);
    let holders = holders(&visit, &here, &found);
    let form = invite_form(&visit, place, &here, typed, &errors);
    let invitations = invitations(&visit, &here, &found);
    let former = former(&visit, &found);
    Ok(visit
        .show(page, move || {
            view! {
                {summary} {head}
                <section class="stack">
                    <h2>{sentences.roles_holders()}</h2>
                    {holders}
                </section>
                <section class="stack">
                    <h2>{sentences.roles_invite()}</h2>
                    <p>{sentences.roles_invite_lead()}</p>
                    {form}
                </section>
                {invitations} {former}
            }
        })
        .await)
}

/// A page of the place's keepers, in the colours of its institution.
pub(super) fn staff_page(found: &RolesAt, title: String) -> Page {
    let page = Page::new(title).wide().hidden_from_search();
    match &found.title.institution {
        Some(institution) => page.institution(institution.slug.clone()),
        None => page,
    }
}

fn head(visit: &Visit, found: &RolesAt) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let institution = found.title.institution.as_ref();
    let eyebrow = match (&found.title.within, institution) {
        (Some(within), _) => localised_text(visit, &within.0).into_any(),
        (None, Some(institution)) => localised_text(visit, &institution.name.0).into_any(),
        (None, None) => sentences.roles_the_platform().into_any(),
    };
    view! {
        {staff_head(visit, institution)}
        <header>
            <p class="eyebrow">{eyebrow}</p>
            <h1>{sentences.roles_title()}</h1>
        </header>
    }
}

/// The zone in which the place's days are.
pub(super) fn zone(found: &RolesAt) -> &str {
    found
        .title
        .institution
        .as_ref()
        .map_or("UTC", |institution| &institution.time_zone)
}
