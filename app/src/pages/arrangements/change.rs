//! What the forms of a quiz's arrangements do.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::assessment::ExtensionId;
use campus::assessment::arrangements::{
    DatesRefusal, ExtensionRefusal, arrangements, end_extension, grant_extension, set_quiz_dates,
};

use super::address::Address;
use super::quiz::page;
use super::typed::Typed;
use crate::components::FormErrors;
use crate::pages::assessment::cohort_zone;
use crate::web::{Member, Notice, Path, Problem};

pub(super) async fn receive(
    member: Member,
    Path(address): Path<Address>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let done = match typed.deed.as_str() {
        "dates" => set_dates(&member, &address, &typed, &mut errors).await?,
        "end" => end(&member, &address, &typed).await?,
        _ => grant(&member, &address, &typed, &mut errors).await?,
    };
    if !done {
        return page(member, &address, Some(typed), errors).await;
    }
    let there = address.of(address.item()?);
    Ok(member.visit.redirect_with(&there, Notice::Saved))
}

/// The zone in which times are typed; whoever may not look here learns nothing.
async fn zone(member: &Member, address: &Address) -> Result<String, Problem> {
    let campus = member.visit.platform.campus();
    let found = arrangements(campus, &member.person, &address.quarter()).await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(cohort_zone(&member.visit, found.arranger.cohort()).await?)
}

async fn set_dates(
    member: &Member,
    address: &Address,
    typed: &Typed,
    errors: &mut FormErrors,
) -> Result<bool, Problem> {
    let (platform, sentences) = (&member.visit.platform, member.visit.sentences);
    let zone = zone(member, address).await?;
    let Some(dates) = typed.dates(sentences, errors, &zone) else {
        return Ok(false);
    };
    let (campus, moment) = (platform.campus(), platform.moment());
    let (quarter, item) = (address.quarter(), address.item()?);
    match set_quiz_dates(campus, &moment, &member.person, &quarter, item, dates).await {
        Ok(done) => done.map(|()| true).ok_or(Problem::NotFound),
        Err(Error::Refused(DatesRefusal::ClosesFirst)) => {
            errors.add("closes", sentences.arrangements_error_closes_first());
            Ok(false)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn grant(
    member: &Member,
    address: &Address,
    typed: &Typed,
    errors: &mut FormErrors,
) -> Result<bool, Problem> {
    let (platform, sentences) = (&member.visit.platform, member.visit.sentences);
    let zone = zone(member, address).await?;
    let Some((learner, new)) = typed.extension(sentences, errors, &zone) else {
        return Ok(false);
    };
    let (campus, mut moment) = (platform.campus(), platform.moment());
    let (quarter, item) = (address.quarter(), address.item()?);
    let person = &member.person;
    let granted = grant_extension(campus, &mut moment, person, &quarter, item, learner, new).await;
    match granted {
        Ok(done) => done.map(|()| true).ok_or(Problem::NotFound),
        Err(Error::Refused(ExtensionRefusal::Nothing)) => {
            errors.add("until", sentences.arrangements_error_nothing());
            Ok(false)
        }
        Err(Error::Refused(ExtensionRefusal::TooMuch)) => {
            errors.add("minutes", sentences.arrangements_error_number());
            Ok(false)
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn end(member: &Member, address: &Address, typed: &Typed) -> Result<bool, Problem> {
    let platform = &member.visit.platform;
    let id = typed.extension.parse().map(ExtensionId);
    let id = id.map_err(|_| Problem::NotFound)?;
    let (campus, moment) = (platform.campus(), platform.moment());
    end_extension(campus, &moment, &member.person, &address.quarter(), id)
        .await?
        .map(|()| true)
        .ok_or(Problem::NotFound)
}
