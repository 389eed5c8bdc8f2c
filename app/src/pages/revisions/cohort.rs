//! Moving a cohort to another revision.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::cohorts::{MoveRefusal, move_cohort, plan_move};
use leptos::prelude::*;
use serde::Deserialize;

use super::address::CohortAddress;
use super::cohort_view::plan_view;
use crate::components::{localised_text, staff_head};
use crate::web::{Member, Notice, Page, Path, Problem};

/// Which revision to look at.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    to: Option<String>,
}

/// The form: from the revision that the page was opened on, to the one that it told of.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct MoveForm {
    from: i32,
    to: i32,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<CohortAddress>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    // What is no number asks for the newest.
    let to = wanted.to.and_then(|to| to.parse().ok());
    render(member, &address, to, None).await
}

pub(super) async fn change(
    member: Member,
    Path(address): Path<CohortAddress>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment, actor) = (platform.campus(), platform.moment(), &member.person);
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let MoveForm { from, to } = form;
    match move_cohort(campus, &moment, actor, institution, *cohort, from, to).await {
        Ok(Some(())) => {
            let there = format!("{}/revision", address.path());
            Ok(member.visit.redirect_with(&there, Notice::CohortMoved))
        }
        Ok(None) | Err(Error::Refused(MoveRefusal::NoSuchRevision)) => Err(Problem::NotFound),
        Err(Error::Refused(MoveRefusal::MovedMeanwhile { now })) => {
            render(member, &address, Some(to), Some(now)).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// The page; `meanwhile` is the revision that somebody else has moved it to.
async fn render(
    member: Member,
    address: &CohortAddress,
    to: Option<i32>,
    meanwhile: Option<i32>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let CohortAddress {
        institution,
        cohort,
    } = address;
    let campus = visit.platform.campus();
    let plan = plan_move(campus, &person, institution, *cohort, to)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.revisions_move_title();
    let page = Page::new(title.clone())
        .institution(institution.as_str())
        .status(meanwhile.map_or(StatusCode::OK, |_| StatusCode::CONFLICT))
        .hidden_from_search();
    let head = staff_head(&visit, Some(plan.staff.staff().institution()));
    let cohort = localised_text(&visit, &plan.staff.cohort().title.0);
    let back = address.path();
    let warning = meanwhile.map(|now| {
        view! {
            <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
                <p>{sentences.revisions_move_meanwhile(now)}</p>
            </div>
        }
    });
    let body = plan_view(&visit, &plan, &back);
    Ok(visit
        .show(page, move || {
            view! {
                {warning} {head}
                <header>
                    <p class="eyebrow"><a href=back.clone()>{cohort}</a></p>
                    <h1>{title}</h1>
                </header>
                {body}
            }
        })
        .await)
}
