//! Everything the learner is in, with "continue where you stopped" first.

use axum::response::Response;
use campus::progress;
use leptos::prelude::*;

use super::standing;
use crate::components::localised_text;
use crate::web::{Member, Page, Problem};

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let entries = progress::dashboard(visit.platform.campus(), &person).await?;
    let sentences = visit.sentences;
    let courses = entries
        .iter()
        .map(|entry| {
            let address = format!("/cohorts/{}", entry.place.cohort().id);
            view! {
                <section>
                    <h2><a href=address>{localised_text(&visit, &entry.place.revision().course.title)}</a></h2>
                    {standing::progress(&visit, entry)}
                    {standing::next_step(&visit, entry)}
                </section>
            }
        })
        .collect_view();
    let empty = entries.is_empty().then(|| {
        view! {
            <div class="empty">
                <h2>{sentences.learning_empty_title()}</h2>
                <p>{sentences.learning_empty()}</p>
                <a class="button" href="/courses">{sentences.home_see_courses()}</a>
            </div>
        }
    });
    let page = Page::new(sentences.nav_my_learning());
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{sentences.nav_my_learning()}</h1>
                {empty}
                {courses}
            }
        })
        .await)
}
