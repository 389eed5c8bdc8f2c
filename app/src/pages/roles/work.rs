//! Where one works: every place in which one holds a role.

use axum::response::Response;
use campus::roles::{CohortAtWork, InstitutionAtWork, PlaceRole, Work, work};
use leptos::prelude::*;

use super::names::role_names;
use crate::components::{localised_text, logo};
use crate::web::{Member, Page, Problem, Visit};

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let work = work(visit.platform.campus(), &person).await?;
    let sentences = visit.sentences;
    let title = sentences.nav_work();
    let institutions = work
        .institutions
        .iter()
        .map(|here| institution(&visit, here))
        .collect_view();
    let empty = !work.platform
        && work.institutions.is_empty()
        && work.courses.is_empty()
        && work.cohorts.is_empty();
    let platform = work.platform.then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.roles_the_platform()}</h2>
                <ul class="link-list">
                    <li><a href="/platform">{sentences.platform_institutions()}</a></li>
                    <li><a href="/platform/roles">{sentences.roles_title()}</a></li>
                    <li>
                        <a href="/platform/messages/undelivered">
                            {sentences.messages_undelivered()}
                        </a>
                    </li>
                    <li><a href="/platform/audit">{sentences.audit_title()}</a></li>
                </ul>
            </section>
        }
    });
    let teaching = teaching(&visit, &work);
    let none = empty.then(|| view! { <p class="empty">{sentences.roles_work_none()}</p> });
    let page = Page::new(title.clone()).wide().hidden_from_search();
    Ok(visit
        .show(page, move || {
            view! { <h1>{title}</h1> {none} {institutions} {teaching} {platform} }
        })
        .await)
}

fn institution(visit: &Visit, here: &InstitutionAtWork) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let base = format!("/institutions/{}", here.institution.slug);
    let holds = |role| here.roles.contains(&role);
    let administers = holds(PlaceRole::Administrator);
    let mut links = Vec::new();
    if administers || holds(PlaceRole::Coordinator) {
        links.push((format!("{base}/cohorts"), sentences.staff_cohorts()));
    }
    if administers {
        links.push((format!("{base}/roles"), sentences.roles_title()));
        links.push((
            format!("{base}/settings"),
            sentences.institutions_settings(),
        ));
        links.push((format!("{base}/fields"), sentences.profile_fields_title()));
        links.push((
            format!("{base}/messages/undelivered"),
            sentences.messages_undelivered(),
        ));
        links.push((
            format!("{base}/messages/preview"),
            sentences.messages_preview(),
        ));
        links.push((format!("{base}/audit"), sentences.audit_title()));
    }
    if administers || holds(PlaceRole::Instructor) {
        links.push(("/authoring/new".to_owned(), sentences.authoring_new()));
    }
    let links = links
        .into_iter()
        .map(|(address, name)| view! { <li><a href=address>{name}</a></li> })
        .collect::<Vec<_>>();
    let links = (!links.is_empty()).then(|| view! { <ul class="link-list">{links}</ul> });
    view! {
        <section class="stack" data-institution=here.institution.slug.clone()>
            {logo(visit, &here.institution)}
            <h2><a href=base>{localised_text(visit, &here.institution.name.0)}</a></h2>
            <p class="meta"><span>{role_names(sentences, &here.roles)}</span></p>
            {links}
        </section>
    }
}

/// The courses and cohorts.
fn teaching(visit: &Visit, work: &Work) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let courses = work
        .courses
        .iter()
        .map(|course| {
            view! {
                <li>
                    <a href=format!("/authoring/{}", course.slug)>
                        <span>{localised_text(visit, &course.title.0)}</span>
                        <span>{role_names(sentences, &course.roles)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let cohorts = work
        .cohorts
        .iter()
        .map(|cohort| {
            view! {
                <li>
                    <a href=format!("/cohorts/{}/learners", cohort.id)>
                        <span>{localised_text(visit, &cohort.title.0)}</span>
                        <span>{role_names(sentences, &cohort.roles)}</span>
                    </a>
                    {to_mark(visit, cohort)}
                </li>
            }
        })
        .collect_view();
    let courses = (!work.courses.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2><a href="/authoring">{sentences.authoring_my_courses()}</a></h2>
                <ul class="link-list">{courses}</ul>
            </section>
        }
    });
    let cohorts = (!work.cohorts.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.staff_cohorts()}</h2>
                <ul class="link-list">{cohorts}</ul>
            </section>
        }
    });
    view! { {courses} {cohorts} }
}

/// How many answers wait to be marked, with the way there; nothing where none does.
fn to_mark(visit: &Visit, cohort: &CohortAtWork) -> impl IntoView + use<> {
    let address = format!("/cohorts/{}/marking", cohort.id);
    let words = visit.sentences.marking_at_work(cohort.to_mark);
    (cohort.to_mark > 0).then(|| view! { <a href=address><span>{words}</span></a> })
}
