//! The front door: what Seekh is, what can be learnt, who stands behind it.

use axum::response::Response;
use campus::{courses, institutions};
use leptos::prelude::*;

use crate::components::localised_text;
use crate::pages::courses::{Above, course_cards};
use crate::web::{Page, Problem, Visit};

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let courses = courses::catalogue(visit.platform.campus(), None).await?;
    let institutions = institutions::all(visit.platform.campus()).await?;
    let sentences = visit.sentences;
    let page = Page::new(sentences.home_title()).full_width();
    let cards = course_cards(&visit, &courses, Above::Section);
    let houses = institutions
        .into_iter()
        .map(|institution| {
            let name = localised_text(&visit, &institution.name.0);
            let about = localised_text(&visit, &institution.about.0);
            view! {
                <li class="card" data-institution=institution.slug.clone()>
                    <h3><a href=format!("/institutions/{}", institution.slug)>{name}</a></h3>
                    <p>{about}</p>
                </li>
            }
        })
        .collect_view();
    let start = match visit.person {
        Some(_) => ("/learning", sentences.nav_my_learning()),
        None => ("/sign-up", sentences.nav_sign_up()),
    };
    Ok(visit
        .show(page, move || {
            view! {
                <section class="hero">
                    <p class="eyebrow">{sentences.home_eyebrow()}</p>
                    <h1>{sentences.home_title()}</h1>
                    <p class="lead">{sentences.home_lead()}</p>
                    <div class="actions">
                        <a class="button" href="/courses">{sentences.home_see_courses()}</a>
                        <a class="button button--quiet" href=start.0>{start.1}</a>
                    </div>
                </section>
                <section class="page page--wide">
                    <h2>{sentences.nav_courses()}</h2>
                    {cards}
                    <h2>{sentences.home_institutions()}</h2>
                    <ul class="cards">{houses}</ul>
                </section>
            }
        })
        .await)
}
