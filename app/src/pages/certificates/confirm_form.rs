//! The form in which a learner confirms the name.

use campus::cohorts::OwnEnrolment;
use leptos::prelude::*;

use crate::components::{Field, FormErrors, error_summary, field, localised_text};
use crate::web::Visit;

/// The form, what it leads to, and who will be able to see what.
pub(super) fn confirm_view(
    visit: &Visit,
    place: &OwnEnrolment,
    typed: &str,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = place.cohort().id;
    let course = &place.revision().course;
    let demonstration = visit.platform.is_demonstration().then(|| {
        view! {
            <div class="notice notice--warning">
                <p>{sentences.certificate_demonstration_note()}</p>
            </div>
        }
    });
    let name = field(
        sentences,
        errors,
        Field {
            name: "name",
            label: sentences.certificate_name_label(),
            hint: Some(sentences.certificate_name_hint()),
            kind: "text",
            value: typed.to_owned(),
            autocomplete: "name",
            ..Field::default()
        },
    );
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/learning">{sentences.nav_my_learning()}</a></li>
                <li><a href=format!("/cohorts/{cohort}")>{localised_text(visit, &course.title)}</a></li>
            </ol>
        </nav>
        {error_summary(sentences, errors)}
        <h1>{sentences.certificate_confirm_title()}</h1>
        <p class="lead">{sentences.certificate_confirm_lead()}</p>
        {demonstration}
        <form class="form" method="post" action=format!("/cohorts/{cohort}/certificate") novalidate>
            {name}
            <p>{sentences.certificate_who_sees_what()}</p>
            <div class="actions">
                <button class="button">{sentences.certificate_confirm_button()}</button>
            </div>
        </form>
    }
}
