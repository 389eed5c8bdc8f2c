//! Until when an attempt can be worked on, in words that are right whenever the page is looked at.

use campus::assessment::entity::attempt;
use leptos::prelude::*;

use crate::web::Visit;

/// When the time is up, or that it is; nothing where there is no limit.
pub(super) fn time_left(
    visit: &Visit,
    attempt: &attempt::Model,
    zone: &str,
) -> Option<impl IntoView + use<>> {
    let sentences = visit.sentences;
    let now = visit.platform.moment().now();
    let due = attempt.due_at?;
    let told = |time| language::date_and_time(sentences, time, zone);
    let (class, said) = if !attempt.is_due(now) {
        let minutes = (due - now).whole_minutes();
        (
            "time-left",
            sentences.assessment_time_until(minutes, told(due)),
        )
    } else if attempt.is_over(now) {
        ("notice notice--warning", sentences.assessment_time_over())
    } else {
        let until = attempt.accepted_until.unwrap_or(due);
        (
            "notice notice--warning",
            sentences.assessment_time_grace(told(until)),
        )
    };
    Some(view! { <p class=class>{said}</p> })
}
