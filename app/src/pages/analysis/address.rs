//! What the addresses of this area name.

use campus::assessment::analysis::{Analyst, Seat};
use campus::cohorts::CohortId;
use courseware::{Course, CourseId, InstitutionSlug, ItemId};
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::localised_text;
use crate::web::{Problem, Visit};

/// From where one looks, and at which quiz.
#[derive(Deserialize)]
pub(super) struct Address {
    institution: Option<InstitutionSlug>,
    cohort: Option<CohortId>,
    course: Option<CourseId>,
    item: Option<ItemId>,
}

impl Address {
    /// From where one looks, and the address of the page that leads here.
    pub(super) fn seat(&self) -> Result<(Seat, String), Problem> {
        match (&self.institution, self.cohort, &self.course) {
            (Some(institution), Some(cohort), None) => Ok((
                Seat::Staff(institution.clone(), cohort),
                format!("/institutions/{institution}/cohorts/{cohort}"),
            )),
            (None, Some(cohort), None) => Ok((Seat::Teacher(cohort), format!("/cohorts/{cohort}"))),
            (Some(institution), None, Some(course)) => Ok((
                Seat::Owner(institution.clone(), course.clone()),
                format!("/institutions/{institution}/courses/{course}"),
            )),
            _ => Err(Problem::NotFound),
        }
    }

    /// The quiz.
    pub(super) fn item(&self) -> Result<&ItemId, Problem> {
        self.item.as_ref().ok_or(Problem::NotFound)
    }
}

/// The way back, for whom one looks, and the heading. `base` leads to the place, and `quiz` is the one that is shown.
pub(super) fn head(
    visit: &Visit,
    analyst: &Analyst,
    course: &Course,
    base: &str,
    quiz: Option<&courseware::Item>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (address, place) = match analyst {
        Analyst::Staff(staff) => {
            let title = localised_text(visit, &staff.cohort().title.0);
            (base.to_owned(), title.into_any())
        }
        Analyst::Teacher(teacher) => {
            let title = localised_text(visit, &teacher.cohort().title.0);
            (format!("{base}/learners"), title.into_any())
        }
        Analyst::Owner(_) => (
            format!("{base}/figures"),
            sentences.staff_figures_title().into_any(),
        ),
    };
    let title = match quiz {
        Some(quiz) => localised_text(visit, &quiz.title).into_any(),
        None => sentences.analysis_title().into_any(),
    };
    let all = quiz.map(|_| {
        let all = format!("{base}/analysis");
        view! { <li><a href=all>{sentences.analysis_title()}</a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href=address>{place}</a></li>
                {all}
            </ol>
        </nav>
        <header>
            <p class="eyebrow">{localised_text(visit, &course.title)}</p>
            <h1>{title}</h1>
        </header>
    }
}
