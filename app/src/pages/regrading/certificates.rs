//! The certificates of a cohort that say a score which has changed since.

use axum::response::Response;
use campus::assessment::regrading::{
    AffectedCertificate, AffectedCertificates, affected_certificates,
};
use campus::cohorts::CohortId;
use courseware::InstitutionSlug;
use leptos::prelude::*;
use serde::Deserialize;

use super::words::score;
use crate::components::{localised_text, staff_head};
use crate::web::{Member, Page, Path, Problem, Visit};

/// A cohort, seen for an institution.
#[derive(Deserialize)]
pub(super) struct CohortAddress {
    institution: InstitutionSlug,
    cohort: CohortId,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<CohortAddress>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let found = affected_certificates(visit.platform.campus(), &person, institution, *cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.regrading_affected_title();
    let page = Page::new(title.clone())
        .institution(institution.as_str())
        .wide()
        .hidden_from_search();
    let head = staff_head(&visit, Some(found.staff.staff().institution()));
    let name = localised_text(&visit, &found.staff.cohort().title.0);
    let back = format!("/institutions/{institution}/cohorts/{cohort}");
    let table = table(&visit, &found, institution);
    Ok(visit
        .show(page, move || {
            view! {
                {head}
                <header>
                    <p class="eyebrow"><a href=back>{name}</a></p>
                    <h1>{title}</h1>
                </header>
                <p class="lead">{sentences.regrading_affected_lead()}</p>
                {table}
            }
        })
        .await)
}

fn table(visit: &Visit, found: &AffectedCertificates, institution: &InstitutionSlug) -> AnyView {
    let sentences = visit.sentences;
    if found.certificates.is_empty() {
        return view! { <p class="empty">{sentences.regrading_affected_none()}</p> }.into_any();
    }
    let rows = found
        .certificates
        .iter()
        .map(|certificate| row(visit, found, certificate, institution))
        .collect_view();
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.staff_column_name()}</th>
                    <th scope="col">{sentences.regrading_certificate()}</th>
                    <th scope="col">{sentences.regrading_quiz()}</th>
                    <th scope="col">{sentences.regrading_before()}</th>
                    <th scope="col">{sentences.regrading_after()}</th>
                    <th scope="col">{sentences.regrading_passing()}</th>
                    <th scope="col">{sentences.regrading_reason()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(
    visit: &Visit,
    found: &AffectedCertificates,
    certificate: &AffectedCertificate,
    institution: &InstitutionSlug,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let quiz = found.revision.course.item_once_called(&certificate.item);
    let quiz = match quiz {
        Some(quiz) => localised_text(visit, &quiz.title).into_any(),
        None => view! { <bdi>{certificate.item.to_string()}</bdi> }.into_any(),
    };
    let passing = match certificate.passed {
        true => sentences.regrading_still_passed().into_any(),
        false => view! {
            <span class="tag tag--open">{sentences.regrading_passes_no_longer()}</span>
        }
        .into_any(),
    };
    let person = format!("/institutions/{institution}/people/{}", certificate.person);
    let verify = format!("/verify/{}", certificate.serial);
    view! {
        <tr>
            <th scope="row"><a href=person><bdi>{certificate.name.clone()}</bdi></a></th>
            <td data-label=sentences.regrading_certificate()>
                <a href=verify><bdi dir="ltr">{certificate.serial.clone()}</bdi></a>
            </td>
            <td data-label=sentences.regrading_quiz()>{quiz}</td>
            <td data-label=sentences.regrading_before()>{score(visit, certificate.before)}</td>
            <td data-label=sentences.regrading_after()>{score(visit, certificate.after)}</td>
            <td data-label=sentences.regrading_passing()>{passing}</td>
            <td data-label=sentences.regrading_reason() dir="auto">{certificate.reason.clone()}</td>
        </tr>
    }
}
