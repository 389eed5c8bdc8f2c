//! What the addresses of this area name.

use campus::cohorts::CohortId;
use courseware::{CourseId, InstitutionSlug};
use leptos::prelude::*;
use serde::Deserialize;

use crate::web::Visit;

/// A revision of a course.
#[derive(Deserialize)]
pub(super) struct RevisionAddress {
    pub(super) course: CourseId,
    pub(super) revision: i32,
}

/// A cohort, seen for an institution.
#[derive(Deserialize)]
pub(super) struct CohortAddress {
    pub(super) institution: InstitutionSlug,
    pub(super) cohort: CohortId,
}

impl CohortAddress {
    pub(super) fn path(&self) -> String {
        format!("/institutions/{}/cohorts/{}", self.institution, self.cohort)
    }
}

/// The way back: to the course, and from one of its revisions to all of them.
pub(super) fn way_back(visit: &Visit, course: &str, within: bool) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let address = format!("/courses/{course}");
    let all = within.then(|| {
        let address = format!("{address}/revisions");
        view! { <li><a href=address>{sentences.revisions_title()}</a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/work">{sentences.nav_work()}</a></li>
                <li><a href=address>{sentences.revisions_course()}</a></li>
                {all}
            </ol>
        </nav>
    }
}
