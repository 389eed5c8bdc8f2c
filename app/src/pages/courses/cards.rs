//! Courses as cards.

use campus::courses::CourseListing;
use leptos::prelude::*;

use crate::components::localised_text;
use crate::web::Visit;

/// A card for each course, or a plain sentence where there is none.
pub(crate) fn course_cards(visit: &Visit, courses: &[CourseListing]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    if courses.is_empty() {
        return view! { <div class="empty"><p>{sentences.courses_none()}</p></div> }.into_any();
    }
    let cards = courses
        .iter()
        .map(|listing| {
            let course = &listing.revision.course;
            view! {
                <li class="card" data-institution=listing.owner.slug.clone()>
                    <h3>
                        <a href=format!("/courses/{}", course.id)>{localised_text(visit, &course.title)}</a>
                    </h3>
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
