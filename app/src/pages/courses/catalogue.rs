//! All courses.

use axum::response::Response;
use campus::courses;
use leptos::prelude::*;

use super::{Above, course_cards};
use crate::web::{Page, Problem, Visit};

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let courses = courses::catalogue(visit.platform.campus(), None).await?;
    let sentences = visit.sentences;
    let cards = course_cards(&visit, &courses, Above::Title);
    let page = Page::new(sentences.nav_courses()).wide();
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{sentences.nav_courses()}</h1>
                <p class="lead">{sentences.courses_lead()}</p>
                {cards}
            }
        })
        .await)
}
