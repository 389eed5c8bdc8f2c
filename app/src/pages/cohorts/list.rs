//! The cohorts that an institution runs or brings learners into.

use axum::response::Response;
use campus::cohorts::{InstitutionCohort, Tie, institution_cohorts};
use courseware::InstitutionSlug;
use leptos::prelude::*;

use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = institution_cohorts(visit.platform.campus(), &person, &slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let institution = found.staff.institution().short_name.clone();
    let page = Page::new(sentences.staff_cohorts_title(institution.clone()))
        .institution(slug.as_str())
        .wide();
    let cards = found
        .cohorts
        .iter()
        .map(|cohort| card(&visit, &slug, cohort))
        .collect_view();
    let empty = found
        .cohorts
        .is_empty()
        .then(|| view! { <p class="empty">{sentences.staff_cohorts_none()}</p> });
    let log = found.staff.is_administrator().then(|| {
        let log = format!("/institutions/{slug}/audit");
        view! { <p><a href=log>{sentences.audit_title()}</a></p> }
    });
    Ok(visit
        .show(page, move || {
            view! {
                <p class="eyebrow"><bdi>{institution}</bdi></p>
                <h1>{sentences.staff_cohorts()}</h1>
                <p class="lead">{sentences.staff_cohorts_lead()}</p>
                {log}
                {empty}
                <div class="cards">{cards}</div>
            }
        })
        .await)
}

fn card(visit: &Visit, slug: &InstitutionSlug, entry: &InstitutionCohort) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let address = format!("/institutions/{slug}/cohorts/{}", entry.cohort.id);
    let tie = match entry.tie {
        Tie::Host => sentences.staff_tie_host(),
        Tie::Partner => sentences.staff_tie_partner(),
    };
    view! {
        <section class="card">
            <h2><a href=address>{localised_text(visit, &entry.cohort.title.0)}</a></h2>
            <p>{localised_text(visit, &entry.revision.course.title)}</p>
            <p class="meta">
                <span>{tie}</span>
                <span>{sentences.staff_learners(entry.learners)}</span>
            </p>
        </section>
    }
}
