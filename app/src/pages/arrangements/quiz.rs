//! What is arranged for one quiz, and the forms that change it.

use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::arrangements::arrangements;
use leptos::prelude::*;

use super::address::{Address, head};
use super::quiz_view::{dates_form, extension_form, extensions};
use super::typed::Typed;
use crate::components::{FormErrors, error_summary};
use crate::pages::assessment::cohort_zone;
use crate::web::{Member, Page, Path, Problem};

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    page(member, &address, None, FormErrors::default()).await
}

/// The page; with what was typed and what is wrong with it, where a form comes back.
pub(super) async fn page(
    member: Member,
    address: &Address,
    typed: Option<Typed>,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let found = arrangements(visit.platform.campus(), &person, &address.quarter())
        .await?
        .ok_or(Problem::NotFound)?;
    let item = address.item()?;
    let arranged = found.quizzes.iter().find(|quiz| &quiz.item == item);
    let arranged = arranged.ok_or(Problem::NotFound)?;
    let course = &found.revision.course;
    let item = course.item(item).ok_or(Problem::NotFound)?;
    let zone = cohort_zone(&visit, found.arranger.cohort()).await?;
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(item.title.get(visit.language).value.clone())
        .institution(course.owner.as_str())
        .status(status);
    let action = address.of(&item.id);
    let typed = typed.unwrap_or_else(|| Typed::of(&arranged.dates, &zone));
    let dates = found
        .arranger
        .may_set_dates()
        .then(|| dates_form(&visit, &action, &typed, &errors, &zone));
    let view = view! {
        {error_summary(visit.sentences, &errors)}
        {head(&visit, address, &found, Some(item))}
        {dates}
        {extensions(&visit, &action, arranged, &zone)}
        {extension_form(&visit, &action, &found.learners, &typed, &errors, &zone)}
    };
    Ok(visit.show(page, move || view).await)
}
