//! The last step before a certificate: the learner confirms the name that will be printed.

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::certificates::{self, IssueRefusal, Issued, Standing};
use campus::cohorts::{CohortId, OwnEnrolment};
use campus::people::{InvalidName, PersonName};
use credentials::Serial;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::confirm_form::confirm_view;
use crate::components::FormErrors;
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

/// What the form sends.
#[derive(Deserialize)]
pub(super) struct Confirmation {
    name: String,
}

pub(super) async fn show(
    member: Member,
    Path(cohort): Path<CohortId>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = certificates::eligibility(visit.platform.campus(), &person, cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(match found.standing {
        Standing::Issued(serial) => Redirect::to(&address(&serial)).into_response(),
        Standing::Incomplete(_) => not_yet(visit, cohort).await,
        Standing::Ready => {
            let errors = FormErrors::default();
            form(visit, &found.place, person.name_on_certificates(), errors).await
        }
    })
}

pub(super) async fn issue(
    member: Member,
    Path(cohort): Path<CohortId>,
    Form(confirmation): Form<Confirmation>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = visit.platform.clone();
    let name = match PersonName::parse(&confirmation.name) {
        Ok(name) => name,
        Err(invalid) => {
            let found = certificates::eligibility(platform.campus(), &person, cohort)
                .await?
                .ok_or(Problem::NotFound)?;
            let mut errors = FormErrors::default();
            errors.add("name", explain(visit.sentences, invalid));
            return Ok(form(visit, &found.place, &confirmation.name, errors).await);
        }
    };
    let issued = certificates::issue(
        platform.campus(),
        &mut platform.moment(),
        &person,
        cohort,
        &name,
        &platform.issuer(),
    )
    .await;
    match issued {
        Ok(Some(Issued { serial, new: true })) => {
            Ok(visit.redirect_with(&address(&serial), Notice::CertificateIssued))
        }
        Ok(Some(Issued { serial, new: false })) => {
            Ok(Redirect::to(&address(&serial)).into_response())
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(IssueRefusal::Incomplete(_))) => Ok(not_yet(visit, cohort).await),
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn address(serial: &Serial) -> String {
    format!("/certificates/{}", serial.as_str())
}

/// The form with what was typed; 422 when something in it is wrong.
async fn form(visit: Visit, place: &OwnEnrolment, typed: &str, errors: FormErrors) -> Response {
    let page = Page::new(visit.sentences.certificate_confirm_title())
        .of_form(&errors)
        .institution(place.revision().course.owner.as_str());
    let view = confirm_view(&visit, place, typed, &errors);
    visit.show(page, move || view).await
}

/// The course asks for more; its outline says what.
async fn not_yet(visit: Visit, cohort: CohortId) -> Response {
    let sentences = visit.sentences;
    let page = Page::new(sentences.certificate_not_yet_title()).status(StatusCode::CONFLICT);
    let view = view! {
        <h1>{sentences.certificate_not_yet_title()}</h1>
        <p class="lead">{sentences.certificate_not_yet()}</p>
        <p>
            <a class="button" href=format!("/cohorts/{cohort}")>
                {sentences.certificate_see_missing()}
            </a>
        </p>
    };
    visit.show(page, move || view).await
}

fn explain(sentences: &Sentences, invalid: InvalidName) -> String {
    match invalid {
        InvalidName::Empty => sentences.certificate_name_empty(),
        InvalidName::TooLong => sentences.certificate_name_too_long(),
        InvalidName::ForbiddenCharacter => sentences.certificate_name_forbidden(),
        InvalidName::NoLetter => sentences.people_error_name_letter(),
    }
}
