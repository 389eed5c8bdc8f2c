//! An institution: who it is, and the courses it owns.

use axum::response::Response;
use campus::institutions::SupportContact;
use campus::{courses, institutions};
use courseware::InstitutionSlug;
use leptos::prelude::*;

use crate::components::{localised_text, logo};
use crate::pages::courses::{Above, course_cards};
use crate::web::{Page, Path, Problem, Visit};

pub(super) async fn show(
    visit: Visit,
    Path(slug): Path<InstitutionSlug>,
) -> Result<Response, Problem> {
    let campus = visit.platform.campus();
    let institution = institutions::by_slug(campus, &slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let courses = courses::catalogue(campus, Some(institution.id)).await?;
    let sentences = visit.sentences;
    let title = institution.name.0.get(visit.language).value.clone();
    let page = Page::new(title)
        .full_width()
        .institution(institution.slug.clone());
    let logo = logo(&visit, &institution);
    let help = institution
        .support_contact
        .as_deref()
        .and_then(SupportContact::parse)
        .map(|contact| {
            let shown = contact.as_str().to_owned();
            view! {
                <p>
                    {sentences.institutions_help()} ": "
                    <a href=contact.address()><bdi dir="ltr">{shown}</bdi></a>
                </p>
            }
        });
    let name = localised_text(&visit, &institution.name.0);
    let about = localised_text(&visit, &institution.about.0);
    let cards = course_cards(&visit, &courses, Above::Section);
    Ok(visit
        .show(page, move || {
            view! {
                <section class="hero">
                    {logo}
                    <p class="eyebrow"><bdi>{institution.short_name}</bdi></p>
                    <h1>{name}</h1>
                    <p class="lead">{about}</p>
                    {help}
                </section>
                <section class="page page--wide">
                    <h2>{sentences.institution_courses()}</h2>
                    {cards}
                </section>
            }
        })
        .await)
}
