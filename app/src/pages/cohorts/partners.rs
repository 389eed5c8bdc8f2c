//! The institutions that bring learners into a cohort: shown to all of them, changed by the host's staff.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::cohorts::{PartnerRefusal, Roster, Tie, add_partner, remove_partner};
use campus::institutions::entity::institution;
use courseware::InstitutionSlug;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::CohortAddress;
use super::roster;
use crate::components::{FormErrors, Select, select};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// The form.
#[derive(Default, Deserialize)]
pub(super) struct NewPartner {
    #[serde(default)]
    partner: String,
    #[serde(default, rename = "do")]
    deed: String,
}

pub(super) async fn change(
    member: Member,
    Path(address): Path<CohortAddress>,
    Form(form): Form<NewPartner>,
) -> Result<Response, Problem> {
    let (visit, viewer) = (&member.visit, &member.person);
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let removing = form.deed == "remove";
    let outcome = match form.partner.parse::<InstitutionSlug>() {
        Err(_) => Err(Error::Refused(PartnerRefusal::NoSuchInstitution)),
        Ok(partner) if removing => {
            remove_partner(campus, &moment, viewer, institution, *cohort, &partner).await
        }
        Ok(partner) => add_partner(campus, &moment, viewer, institution, *cohort, &partner).await,
    };
    let refusal = match outcome {
        Ok(()) => {
            let back = format!("/institutions/{institution}/cohorts/{cohort}");
            return Ok(member.visit.redirect_with(&back, Notice::Saved));
        }
        Err(Error::Failed(failure)) => return Err(failure.into()),
        Err(Error::Refused(refusal)) => refusal,
    };
    let sentences = visit.sentences;
    let mut errors = FormErrors::default();
    errors.add(
        "partner",
        match refusal {
            PartnerRefusal::NotTheHost => return Err(Problem::NotFound),
            PartnerRefusal::NoSuchInstitution => sentences.staff_error_partner_unknown(),
            PartnerRefusal::HostItself => sentences.staff_error_partner_host(),
            PartnerRefusal::HasLearners => sentences.staff_error_partner_has_learners(),
        },
    );
    roster::render(member, address, form, errors).await
}

/// The partners, and the form for the host's staff.
pub(super) fn partners(
    visit: &Visit,
    found: &Roster,
    institutions: &[institution::Model],
    typed: &NewPartner,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let target = format!(
        "/institutions/{}/cohorts/{}/partners",
        found.staff.staff().institution().slug,
        found.staff.cohort().id
    );
    let is_host = found.staff.tie() == Tie::Host;
    let rows = found
        .partners
        .iter()
        .map(|partner| {
            let button = is_host.then(|| {
                view! {
                    <form action=target.clone() method="post">
                        <input type="hidden" name="partner" value=partner.slug.clone()/>
                        <button class="button button--quiet" name="do" value="remove">
                            {sentences.staff_partner_remove(partner.short_name.clone())}
                        </button>
                    </form>
                }
            });
            view! { <li><bdi>{partner.short_name.clone()}</bdi> " " {button}</li> }
        })
        .collect_view();
    let candidates: Vec<_> = institutions
        .iter()
        .filter(|institution| {
            institution.id != found.host.id && !found.partners.contains(institution)
        })
        .map(|institution| (institution.slug.clone(), institution.short_name.clone()))
        .collect();
    let form = (is_host && !candidates.is_empty()).then(|| {
        let partner = Select {
            name: "partner",
            label: sentences.staff_partner(),
            hint: Some(sentences.staff_partner_hint()),
            options: candidates,
            chosen: typed.partner.clone(),
        };
        view! {
            <form class="form" action=target.clone() method="post">
                {select(sentences, errors, partner)}
                <button class="button">{sentences.staff_partner_add()}</button>
            </form>
        }
    });
    let none = found
        .partners
        .is_empty()
        .then(|| view! { <p>{sentences.staff_partners_none()}</p> });
    view! {
        <section class="stack">
            <h2>{sentences.staff_partners()}</h2>
            {none}
            {(!found.partners.is_empty()).then(|| view! { <ul>{rows}</ul> })}
            {form}
        </section>
    }
}
