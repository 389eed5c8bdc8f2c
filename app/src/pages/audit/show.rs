//! The log of an institution, and the platform's own.

use axum::extract::Query;
use axum::response::Response;
use campus::audit::{EntriesFound, Search, entries_of_institution, entries_of_platform};
use courseware::InstitutionSlug;
use leptos::prelude::*;

use super::list::list;
use super::search_form::search_form;
use super::typed::Typed;
use crate::components::{FormErrors, error_summary, localised_text, staff_head};
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(institution): Path<InstitutionSlug>,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (search, errors) = understand(&visit, &typed);
    let campus = visit.platform.campus();
    let found = entries_of_institution(campus, &person, &institution, &search)
        .await?
        .ok_or(Problem::NotFound)?;
    let base = format!("/institutions/{institution}/audit");
    Ok(page(visit, &base, &found, &search, &typed, errors).await)
}

pub(super) async fn show_platform(
    member: Member,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (search, errors) = understand(&visit, &typed);
    let found = entries_of_platform(visit.platform.campus(), &person, &search)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(page(visit, "/platform/audit", &found, &search, &typed, errors).await)
}

fn understand(visit: &Visit, typed: &Typed) -> (Search, FormErrors) {
    let mut errors = FormErrors::default();
    let search = typed.parse(visit.sentences, &mut errors);
    (search, errors)
}

/// What was found; nothing as long as it is not clear what is looked for.
async fn page(
    visit: Visit,
    base: &str,
    found: &EntriesFound,
    search: &Search,
    typed: &Typed,
    errors: FormErrors,
) -> Response {
    let sentences = visit.sentences;
    let title = sentences.audit_title();
    let mut page = Page::new(title.clone())
        .of_form(&errors)
        .wide()
        .hidden_from_search();
    if let Some(institution) = &found.institution {
        page = page.institution(institution.slug.clone());
    }
    let summary = error_summary(sentences, &errors);
    let head = head(&visit, found, title);
    let form = search_form(&visit, base, found, search, typed, &errors);
    let list = match errors.is_empty() {
        true => list(&visit, base, found, search).into_any(),
        false => view! { <p class="empty">{sentences.audit_not_searched()}</p> }.into_any(),
    };
    visit
        .show(page, move || {
            view! { {summary} {head} {form} {list} }
        })
        .await
}

fn head(visit: &Visit, found: &EntriesFound, title: String) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let institution = found.institution.as_ref();
    let (whose, lead) = match institution {
        Some(institution) => (
            localised_text(visit, &institution.name.0).into_any(),
            sentences.audit_lead(),
        ),
        None => (
            sentences.roles_the_platform().into_any(),
            sentences.audit_lead_platform(),
        ),
    };
    view! {
        {staff_head(visit, institution)}
        <header>
            <p class="eyebrow">{whose}</p>
            <h1>{title}</h1>
        </header>
        <p class="lead">{lead}</p>
        <p>{sentences.audit_names()}</p>
    }
}
