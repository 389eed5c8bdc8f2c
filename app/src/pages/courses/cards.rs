//! Courses as cards.

use campus::courses::CourseListing;
use leptos::prelude::*;

use crate::components::localised_text;
use crate::web::Visit;

/// What stands above the cards, which decides the level of their headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Above {
    /// The page's title.
    Title,
    /// The heading of a section.
    Section,
}

/// A card for each course, or a plain sentence where there is none.
pub(crate) fn course_cards(
    visit: &Visit,
    courses: &[CourseListing],
    above: Above,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    if courses.is_empty() {
        return view! { <div class="empty"><p>{sentences.courses_none()}</p></div> }.into_any();
    }
    let cards = courses
        .iter()
        .map(|listing| {
            let course = &listing.revision.course;
            let link = view! {
                <a href=format!("/courses/{}", course.id)>{localised_text(visit, &course.title)}</a>
            };
            let heading = match above {
                Above::Title => view! { <h2>{link}</h2> }.into_any(),
                Above::Section => view! { <h3>{link}</h3> }.into_any(),
            };
            view! {
                <li class="card" data-institution=listing.owner.slug.clone()>
                    {heading}
                    <p>{localised_text(visit, &course.summary)}</p>
                    <p class="meta">
                        <span><bdi>{listing.owner.short_name.clone()}</bdi></span>
                        <span>{sentences.course_cpd_hours(course.cpd_hours.to_string())}</span>
                        <span>{sentences.course_lessons(course.lessons().count())}</span>
                    </p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}
