//! The gradebook of a cohort, for staff of the institutions that are tied to it and for who teaches in it.

mod csv_file;
mod file;
mod filters;
mod sheet;
mod show;
mod table;
mod typed;
mod workbook;

use campus::Moment;
use campus::cohorts::CohortId;
use campus::progress::gradebook::{
    Gradebook, gradebook_of_institution, gradebook_of_taught, take_gradebook_of_institution,
    take_gradebook_of_taught,
};
use courseware::InstitutionSlug;
use serde::Deserialize;

use crate::web::Audience::SignedIn;
use crate::web::{Member, Problem, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get(
            "/institutions/{institution}/cohorts/{cohort}/gradebook",
            SignedIn,
            show::show,
        ),
        Route::post(
            "/institutions/{institution}/cohorts/{cohort}/gradebook",
            SignedIn,
            file::take,
        ),
        Route::get("/cohorts/{cohort}/gradebook", SignedIn, show::show),
        Route::post("/cohorts/{cohort}/gradebook", SignedIn, file::take),
    ]
}

/// A cohort, seen for an institution or by who teaches there.
#[derive(Clone, Debug, Deserialize)]
struct BookAddress {
    institution: Option<InstitutionSlug>,
    cohort: CohortId,
}

impl BookAddress {
    /// The cohort's page on the same side.
    fn cohort(&self) -> String {
        match &self.institution {
            Some(institution) => format!("/institutions/{institution}/cohorts/{}", self.cohort),
            None => format!("/cohorts/{}/learners", self.cohort),
        }
    }

    fn path(&self) -> String {
        match &self.institution {
            Some(_) => format!("{}/gradebook", self.cohort()),
            None => format!("/cohorts/{}/gradebook", self.cohort),
        }
    }

    async fn read(&self, member: &Member) -> Result<Gradebook, Problem> {
        let campus = member.visit.platform.campus();
        let found = match &self.institution {
            Some(institution) => {
                gradebook_of_institution(campus, &member.person, institution, self.cohort).await?
            }
            None => gradebook_of_taught(campus, &member.person, self.cohort).await?,
        };
        found.ok_or(Problem::NotFound)
    }

    async fn take(&self, member: &Member, moment: &Moment) -> Result<Gradebook, Problem> {
        let (campus, person, cohort) =
            (member.visit.platform.campus(), &member.person, self.cohort);
        let found = match &self.institution {
            Some(institution) => {
                take_gradebook_of_institution(campus, moment, person, institution, cohort).await?
            }
            None => take_gradebook_of_taught(campus, moment, person, cohort).await?,
        };
        found.ok_or(Problem::NotFound)
    }
}
