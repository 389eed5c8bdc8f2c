//! What the addresses of this area name: a course or a cohort, and something in it.

use campus::assessment::CorrectionId;
use campus::assessment::regrading::{Corrector, Place};
use campus::cohorts::CohortId;
use courseware::{CourseId, ItemId, QuestionId};
use leptos::prelude::*;
use serde::Deserialize;

use crate::web::{Problem, Visit};

/// What stands in the address; each route has some of it.
#[derive(Deserialize)]
pub(super) struct Address {
    course: Option<CourseId>,
    cohort: Option<CohortId>,
    revision: Option<i32>,
    item: Option<ItemId>,
    question: Option<QuestionId>,
    correction: Option<CorrectionId>,
}

/// A question of a published revision.
pub(super) struct QuestionAddress {
    pub(super) place: Place,
    pub(super) revision: i32,
    pub(super) item: ItemId,
    pub(super) question: QuestionId,
}

impl Address {
    pub(super) fn place(&self) -> Result<Place, Problem> {
        match (&self.course, self.cohort) {
            (Some(course), _) => Ok(Place::Course(course.clone())),
            (None, Some(cohort)) => Ok(Place::Cohort(cohort)),
            (None, None) => Err(Problem::NotFound),
        }
    }

    pub(super) fn correction(&self) -> Result<(Place, CorrectionId), Problem> {
        let correction = self.correction.ok_or(Problem::NotFound)?;
        Ok((self.place()?, correction))
    }

    pub(super) fn question(self) -> Result<QuestionAddress, Problem> {
        let place = self.place()?;
        match (self.revision, self.item, self.question) {
            (Some(revision), Some(item), Some(question)) => Ok(QuestionAddress {
                place,
                revision,
                item,
                question,
            }),
            _ => Err(Problem::NotFound),
        }
    }
}

/// The address of the list.
pub(super) fn list_of(place: &Place) -> String {
    match place {
        Place::Course(course) => format!("/courses/{course}/corrections"),
        Place::Cohort(cohort) => format!("/cohorts/{cohort}/corrections"),
    }
}

impl QuestionAddress {
    pub(super) fn path(&self) -> String {
        let list = list_of(&self.place);
        let Self {
            revision,
            item,
            question,
            ..
        } = self;
        format!("{list}/new/{revision}/{item}/{question}")
    }
}

/// The way back: to the course or the cohort, and from within to the list.
pub(super) fn way_back(
    visit: &Visit,
    corrector: &Corrector,
    within: bool,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (home, place, list) = match corrector.cohort() {
        None => {
            let course = &corrector.course().slug;
            (
                sentences.revisions_course(),
                format!("/courses/{course}"),
                format!("/courses/{course}/corrections"),
            )
        }
        Some(cohort) => (
            sentences.staff_taught_title(),
            format!("/cohorts/{}/learners", cohort.id),
            format!("/cohorts/{}/corrections", cohort.id),
        ),
    };
    let list = within.then(|| view! { <li><a href=list>{sentences.regrading_title()}</a></li> });
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/work">{sentences.nav_work()}</a></li>
                <li><a href=place>{home}</a></li>
                {list}
            </ol>
        </nav>
    }
}

/// For how many it holds, in a sentence.
pub(super) fn reach(visit: &Visit, corrector: &Corrector) -> String {
    match corrector {
        Corrector::Author(_) => visit.sentences.regrading_lead_course(),
        Corrector::Facilitator(..) => visit.sentences.regrading_lead_cohort(),
    }
}
