//! The head of the pages on which people work for an institution, or for the platform.

use campus::institutions::entity::institution;
use leptos::prelude::*;

use super::logo;
use crate::web::Visit;

/// The way back to one's work, and for whom one works here.
pub(crate) fn staff_head(
    visit: &Visit,
    institution: Option<&institution::Model>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let house = match institution {
        Some(institution) => (
            format!("/institutions/{}", institution.slug),
            institution.short_name.clone(),
        ),
        None => ("/platform".to_owned(), sentences.roles_the_platform()),
    };
    let logo = institution.map(|institution| logo(visit, institution));
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/work">{sentences.nav_work()}</a></li>
                <li><a href=house.0><bdi>{house.1}</bdi></a></li>
            </ol>
        </nav>
        {logo}
    }
}
