//! Begins an attempt, or goes on with the one in progress.

use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::assessment::start_attempt;
use campus::cohorts::CohortId;
use courseware::ItemId;

use super::attempt_address;
use crate::web::{Member, Path, Problem};

pub(super) async fn start(
    member: Member,
    Path((cohort, id)): Path<(CohortId, ItemId)>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let mut moment = platform.moment();
    let started = start_attempt(platform.campus(), &mut moment, &member.person, cohort, &id);
    let next = match started.await {
        Ok(attempt) => attempt_address(attempt.ok_or(Problem::NotFound)?),
        // The quiz's page says why and until when: it shows the same rule.
        Err(Error::Refused(_)) => format!("/cohorts/{cohort}/items/{id}"),
        Err(Error::Failed(failure)) => return Err(failure.into()),
    };
    Ok(Redirect::to(&next).into_response())
}
