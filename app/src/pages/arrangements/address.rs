//! What the addresses of this area name.

use campus::assessment::arrangements::{Arrangements, Arranger, Quarter};
use campus::cohorts::CohortId;
use courseware::{InstitutionSlug, ItemId};
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::localised_text;
use crate::web::{Problem, Visit};

/// Where one acts, and at which quiz.
#[derive(Clone, Deserialize)]
pub(super) struct Address {
    institution: Option<InstitutionSlug>,
    cohort: CohortId,
    item: Option<ItemId>,
}

impl Address {
    pub(super) fn quarter(&self) -> Quarter {
        Quarter {
            institution: self.institution.clone(),
            cohort: self.cohort,
        }
    }

    /// The page of all quizzes.
    pub(super) fn all(&self) -> String {
        let cohort = self.cohort;
        match &self.institution {
            Some(institution) => format!("/institutions/{institution}/cohorts/{cohort}/quizzes"),
            None => format!("/cohorts/{cohort}/quizzes"),
        }
    }

    /// The page of one.
    pub(super) fn of(&self, item: &ItemId) -> String {
        format!("{}/{item}", self.all())
    }

    /// The quiz.
    pub(super) fn item(&self) -> Result<&ItemId, Problem> {
        self.item.as_ref().ok_or(Problem::NotFound)
    }

    fn cohort(&self) -> String {
        let cohort = self.cohort;
        match &self.institution {
            Some(institution) => format!("/institutions/{institution}/cohorts/{cohort}"),
            None => format!("/cohorts/{cohort}/learners"),
        }
    }
}

/// The way back, and the heading: the quiz's title, or what all of them are about.
pub(super) fn head(
    visit: &Visit,
    address: &Address,
    found: &Arrangements,
    item: Option<&courseware::Item>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = match &found.arranger {
        Arranger::Staff(staff) => localised_text(visit, &staff.cohort().title.0).into_any(),
        Arranger::Facilitator(who) => localised_text(visit, &who.cohort().title.0).into_any(),
    };
    let title = match item {
        Some(item) => localised_text(visit, &item.title).into_any(),
        None => sentences.arrangements_title().into_any(),
    };
    let all = item.map(|_| {
        view! { <li><a href=address.all()>{sentences.arrangements_title()}</a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href=address.cohort()>{cohort}</a></li>
                {all}
            </ol>
        </nav>
        <header>
            <p class="eyebrow">{localised_text(visit, &found.revision.course.title)}</p>
            <h1>{title}</h1>
        </header>
    }
}
