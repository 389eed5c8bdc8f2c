//! A person, as one institution may see them.

use axum::response::Response;
use campus::cohorts::{SeenPerson, SeenPlace, seen_person};
use campus::people::entity::identifier;
use leptos::prelude::*;

use super::address::PersonAddress;
use super::state::state_tag;
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<PersonAddress>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = seen_person(
        visit.platform.campus(),
        &person,
        &address.institution,
        address.person,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let name = found.sight.person().name.clone();
    let institution = found.sight.staff().institution().short_name.clone();
    let page = Page::new(name.clone())
        .institution(address.institution.as_str())
        .wide();
    let records = format!(
        "/institutions/{}/people/{}/records",
        address.institution, address.person
    );
    let contacts = contacts(&visit, &found);
    let recover = format!(
        "/institutions/{}/people/{}/claim",
        address.institution, address.person
    );
    let places = found
        .places
        .iter()
        .map(|place| seen_place(&visit, &address, place))
        .collect_view();
    Ok(visit
        .show(page, move || {
            view! {
                <p class="eyebrow">{sentences.staff_person_eyebrow(institution.clone())}</p>
                <h1><bdi>{name}</bdi></h1>
                <p>{sentences.staff_person_sight(institution)}</p>
                <p><a href=records>{sentences.profile_records_title()}</a></p>
                {contacts}
                <p><a href=recover>{sentences.slips_recover_title()}</a></p>
                <section class="stack">
                    <h2>{sentences.staff_cohorts()}</h2>
                    {places}
                </section>
            }
        })
        .await)
}

/// How the person is reached, or why that is not shown.
fn contacts(visit: &Visit, found: &SeenPerson) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let content = if !found.sight.is_brought() {
        view! { <p>{sentences.staff_contacts_hidden()}</p> }.into_any()
    } else if found.contacts.is_empty() {
        view! { <p>{sentences.staff_contacts_none()}</p> }.into_any()
    } else {
        let rows = found
            .contacts
            .iter()
            .map(|contact| contact_row(visit, contact))
            .collect_view();
        view! { <ul>{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{sentences.staff_contacts()}</h2>
            {content}
        </section>
    }
}

fn contact_row(visit: &Visit, contact: &identifier::Model) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let state = match contact.verified_at {
        Some(_) => sentences.people_account_verified(),
        None => sentences.people_account_unverified(),
    };
    view! { <li><bdi>{contact.value.clone()}</bdi> " · " {state}</li> }
}

fn seen_place(visit: &Visit, address: &PersonAddress, place: &SeenPlace) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = format!(
        "/institutions/{}/cohorts/{}",
        address.institution, place.cohort.id
    );
    let items = place.revision.course.items().count();
    let certificates = place
        .certificates
        .iter()
        .map(|certificate| {
            let link = format!("/verify/{}", certificate.serial);
            view! { <li><a href=link><bdi>{certificate.serial.clone()}</bdi></a></li> }
        })
        .collect_view();
    let certificates = (!place.certificates.is_empty()).then(|| {
        view! {
            <h4>{sentences.nav_certificates()}</h4>
            <ul>{certificates}</ul>
        }
    });
    view! {
        <section class="card">
            <h3><a href=cohort>{localised_text(visit, &place.cohort.title.0)}</a></h3>
            <p>{localised_text(visit, &place.revision.course.title)}</p>
            <p class="meta">
                {state_tag(sentences, place.enrolment.state)}
                <span>{sentences.learning_done_of(place.done, items)}</span>
            </p>
            {certificates}
        </section>
    }
}
