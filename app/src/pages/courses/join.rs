//! Joins a cohort.

use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::cohorts::{self, CohortId, EnrolRefusal};

use crate::web::{Member, Notice, Path, Problem, ReturnTo};

pub(super) async fn join(
    member: Member,
    Path(cohort): Path<CohortId>,
    headers: axum::http::HeaderMap,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    match cohorts::enrol(
        platform.campus(),
        &platform.moment(),
        &member.person,
        cohort,
    )
    .await
    {
        Ok(_) => Ok(member
            .visit
            .redirect_with(&format!("/cohorts/{cohort}"), Notice::Joined)),
        Err(Error::Refused(EnrolRefusal::NoSuchCohort)) => Err(Problem::NotFound),
        // The course's page says why: it shows the same rule.
        Err(Error::Refused(_)) => {
            Ok(Redirect::to(ReturnTo::from_referrer(&headers).as_str()).into_response())
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}
