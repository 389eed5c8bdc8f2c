//! What an institution's staff see and confirm of a person besides their learning.

use axum::Form;
use axum::response::Response;
use campus::people::PersonId;
use campus::profiles::{
    self, Accommodation, AffiliationId, Record, RegistrationId, Words, grant_accommodation,
    set_verified,
};
use courseware::{InstitutionSlug, Percent};
use serde::Deserialize;

use super::records_view::records_view;
use super::typed::{self, form_page};
use crate::components::FormErrors;
use crate::web::{Member, Notice, Path, Problem};

/// A person, seen for an institution.
#[derive(Deserialize)]
pub(super) struct Address {
    pub(super) institution: InstitutionSlug,
    pub(super) person: PersonId,
}

/// One of the forms of the page: confirming something, or extra time.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RecordsForm {
    registration: String,
    number: String,
    affiliation: String,
    #[serde(rename = "do")]
    deed: String,
    pub(super) extra_time: String,
    pub(super) note: String,
}

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    page(member, address, None, FormErrors::default()).await
}

pub(super) async fn save(
    member: Member,
    Path(address): Path<Address>,
    Form(form): Form<RecordsForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let done = if form.deed == "extra-time" {
        let Some(new) = extra_time(&member, &mut errors, &form) else {
            return page(member, address, Some(form), errors).await;
        };
        grant(&member, &address, new).await?
    } else {
        let Some(record) = record(&form) else {
            errors.add("registrations", sentences.profile_error_stale());
            return page(member, address, None, errors).await;
        };
        let seen = matches!(record, Record::Registration { .. });
        let done = confirm(&member, &address, record, form.deed == "verify").await?;
        if !done && seen {
            errors.add("registrations", sentences.profile_error_stale());
            return page(member, address, None, errors).await;
        }
        done
    };
    let back = format!(
        "/institutions/{}/people/{}/records",
        address.institution, address.person
    );
    match done {
        true => Ok(member.visit.redirect_with(&back, Notice::Saved)),
        false => Err(Problem::NotFound),
    }
}

fn record(form: &RecordsForm) -> Option<Record> {
    if let Ok(id) = form.registration.parse() {
        return Some(Record::Registration {
            id: RegistrationId(id),
            // A database can't even be asked for some characters, and no number has them.
            number: Words::parse(&form.number).ok()??.into_string(),
        });
    }
    let id = form.affiliation.parse().ok()?;
    Some(Record::Affiliation(AffiliationId(id)))
}

fn extra_time(
    member: &Member,
    errors: &mut FormErrors,
    form: &RecordsForm,
) -> Option<Accommodation> {
    let sentences = member.visit.sentences;
    let percent = form.extra_time.trim().parse::<u8>().ok();
    let percent = percent.and_then(|percent| Percent::try_from(percent).ok());
    if percent.is_none() {
        errors.add("extra_time", sentences.profile_error_percent());
    }
    let note = typed::words(sentences, errors, "note", &form.note, Words::LONGEST);
    let extra_time = percent.filter(|_| errors.is_empty())?;
    Some(Accommodation { extra_time, note })
}

async fn grant(member: &Member, address: &Address, new: Accommodation) -> Result<bool, Problem> {
    let platform = &member.visit.platform;
    Ok(grant_accommodation(
        platform.campus(),
        &mut platform.moment(),
        &member.person,
        &address.institution,
        address.person,
        new,
    )
    .await?)
}

async fn confirm(
    member: &Member,
    address: &Address,
    record: Record,
    verified: bool,
) -> Result<bool, Problem> {
    let platform = &member.visit.platform;
    let moment = platform.moment();
    let done = set_verified(
        platform.campus(),
        &moment,
        &member.person,
        &address.institution,
        address.person,
        record,
        verified,
    );
    Ok(done.await?)
}

async fn page(
    member: Member,
    address: Address,
    form: Option<RecordsForm>,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let found = profiles::records(campus, &person, &address.institution, address.person)
        .await?
        .ok_or(Problem::NotFound)?;
    let title = found.sight.person().name.clone();
    let page = form_page(title, &errors).institution(address.institution.as_str());
    let view = records_view(&visit, &found, form, &errors);
    Ok(visit.show(page, move || view).await)
}
