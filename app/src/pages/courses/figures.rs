//! How many people take a course, for the institution that owns it: numbers, never names.

use axum::response::Response;
use campus::courses::{OwnerFigures, by_slug, owner_figures};
use campus::disclosure::{Told, ToldGroup};
use courseware::{CourseId, InstitutionSlug};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem};

#[derive(Deserialize)]
pub(super) struct Address {
    institution: InstitutionSlug,
    course: CourseId,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let found = owner_figures(campus, &person, &address.institution, &address.course)
        .await?
        .ok_or(Problem::NotFound)?;
    let course = by_slug(campus, &address.course)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let page = Page::new(sentences.staff_figures_title()).institution(address.institution.as_str());
    let title = localised_text(&visit, &course.revision.course.title);
    let table = table(sentences, &found);
    let Address {
        institution,
        course,
    } = address;
    let analysis = format!("/institutions/{institution}/courses/{course}/analysis");
    Ok(visit
        .show(page, move || {
            view! {
                <header>
                    <p class="eyebrow">{title}</p>
                    <h1>{sentences.staff_figures_title()}</h1>
                </header>
                <p>{sentences.staff_figures_lead()}</p>
                {table}
                <p><a href=analysis>{sentences.analysis_link()}</a></p>
            }
        })
        .await)
}

fn table(sentences: &'static Sentences, found: &OwnerFigures) -> impl IntoView + use<> {
    let rows = found
        .hosts
        .iter()
        .zip(&found.learners.groups)
        .map(|(host, told)| row(sentences, host.short_name.clone(), *told))
        .collect_view();
    let together = row(
        sentences,
        sentences.staff_figures_together(),
        found.learners.together,
    );
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.staff_figures_host()}</th>
                    <th scope="col">{sentences.staff_figures_learners()}</th>
                    <th scope="col">{sentences.staff_figures_completed()}</th>
                </tr>
            </thead>
            <tbody>{rows} {together}</tbody>
        </table>
    }
}

fn row(sentences: &'static Sentences, name: String, told: ToldGroup) -> impl IntoView + use<> {
    let number = |told| match told {
        Told::Exactly(count) => count.to_string(),
        Told::Hidden => sentences.staff_figures_hidden(),
    };
    view! {
        <tr>
            <th scope="row"><bdi>{name}</bdi></th>
            <td data-label=sentences.staff_figures_learners()>{number(told.people)}</td>
            <td data-label=sentences.staff_figures_completed()>{number(told.among_them)}</td>
        </tr>
    }
}
