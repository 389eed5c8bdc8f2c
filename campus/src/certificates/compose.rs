//! Gathers everything that a certificate will say.

use std::collections::HashMap;
use std::sync::Arc;

use courseware::{ItemId, Quiz, Translated};
use credentials::{
    Accreditation, AssessmentResult, CertificateDocument, CertifiedCourse, DocumentKind, FORMAT,
    PrintedText, Provider, Serial,
};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use time::{Date, OffsetDateTime};

use super::Issuer;
use crate::assessment::entity::attempt;
use crate::cohorts::OwnEnrolment;
use crate::courses::Revision;
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::people::PersonName;
use crate::progress::entity::item_completion;
use crate::{Campus, Failure, Moment};

/// What a certificate is made of.
pub(super) struct Grounds<'call> {
    /// The learner's completed enrolment.
    pub(super) place: &'call OwnEnrolment,
    /// When it was completed.
    pub(super) completed_at: OffsetDateTime,
    /// The name that the learner confirmed.
    pub(super) name: &'call PersonName,
    /// The installation.
    pub(super) issuer: &'call Issuer,
    /// The serial that was drawn.
    pub(super) serial: &'call Serial,
}

/// The document for a completed enrolment, as it is to be frozen.
pub(super) async fn compose(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    moment: &Moment,
    grounds: &Grounds<'_>,
) -> Result<CertificateDocument, Failure> {
    let Grounds {
        place,
        completed_at,
        name,
        issuer,
        serial,
    } = *grounds;
    let revision = completed_revision(campus, connection, place, completed_at).await?;
    let host = institution(connection, place.cohort().host_id).await?;
    let owner = owner(connection, &revision).await?;
    Ok(CertificateDocument {
        format: FORMAT,
        kind: DocumentKind::Achievement {
            assessments: assessments(campus, connection, place, &revision).await?,
        },
        name: name.as_str().to_owned(),
        course: course(&revision),
        completed_on: day(&host.time_zone, completed_at)?,
        issued_on: day(&host.time_zone, moment.now())?,
        accountable: provider(&owner),
        host: provider(&host),
        joint: Vec::new(),
        accreditation: Accreditation::NotByPmdcOrPnmc,
        verify_address: issuer.verify_address(serial),
        demonstration: issuer.is_demonstration(),
        serial: serial.clone(),
    })
}

/// The revision on which the learner did the last thing that the course asked for. The cohort may have been moved
/// to another since.
async fn completed_revision(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    place: &OwnEnrolment,
    completed_at: OffsetDateTime,
) -> Result<Arc<Revision>, Failure> {
    if place.enrolment().completed_at.is_none() {
        // Complete only since the cohort came to this revision.
        return Ok(Arc::clone(place.revision()));
    }
    let last = item_completion::Entity::find()
        .filter(item_completion::Column::EnrolmentId.eq(place.enrolment().id))
        .filter(item_completion::Column::CompletedAt.lte(completed_at))
        .order_by_desc(item_completion::Column::Id)
        .one(connection)
        .await?;
    match last {
        Some(last) => {
            campus
                .library()
                .revision(connection, last.revision_id)
                .await
        }
        None => Ok(Arc::clone(place.revision())),
    }
}

fn course(revision: &Revision) -> CertifiedCourse {
    let course = &revision.course;
    CertifiedCourse {
        id: course.id.to_string(),
        title: printed(&course.title),
        revision: revision.number,
        cpd_hours: course.cpd_hours.to_string(),
        languages: course
            .languages
            .iter()
            .map(|language| language.code().to_owned())
            .collect(),
    }
}

/// The best passed attempt at each assessment that had to be passed, judged by the revision it was made on.
async fn assessments(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    place: &OwnEnrolment,
    revision: &Revision,
) -> Result<Vec<AssessmentResult>, Failure> {
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(place.enrolment().id))
        .filter(attempt::Column::Passed.eq(true))
        .all(connection)
        .await?;
    let mut best: HashMap<ItemId, AssessmentResult> = HashMap::new();
    for attempt in attempts {
        let taken_on = campus
            .library()
            .revision(connection, attempt.revision_id)
            .await?;
        let Some(result) = result(&attempt, &taken_on) else {
            continue;
        };
        let item = attempt.item.parse().ok();
        let Some(item) = item.and_then(|item| revision.course.item_once_called(&item)) else {
            continue;
        };
        match best.get(&item.id) {
            Some(known) if known.score >= result.score => {}
            _ => {
                best.insert(item.id.clone(), result);
            }
        }
    }
    let asked_for: &[ItemId] = &revision.course.completion.pass;
    Ok(asked_for
        .iter()
        .filter_map(|quiz| best.remove(quiz))
        .collect())
}

fn result(attempt: &attempt::Model, taken_on: &Revision) -> Option<AssessmentResult> {
    let id: ItemId = attempt.item.parse().ok()?;
    let item = taken_on.course.item(&id)?;
    let quiz: &Quiz = item.quiz()?;
    let possible = attempt.possible.filter(|&possible| possible > 0)?;
    // Rounded down: the share shown never reaches a mark that the points did not.
    let score = attempt.earned?.max(0).saturating_mul(100) / possible;
    Some(AssessmentResult {
        id: attempt.item.clone(),
        title: printed(&item.title),
        pass_mark: quiz.pass_mark.value(),
        score: u8::try_from(score.min(100)).unwrap_or(100),
    })
}

async fn owner(
    connection: &impl ConnectionTrait,
    revision: &Revision,
) -> Result<institution::Model, Failure> {
    institution::Entity::find()
        .filter(institution::Column::Slug.eq(revision.course.owner.as_str()))
        .one(connection)
        .await?
        .ok_or(Failure::Invariant("the owner of a course is missing"))
}

async fn institution(
    connection: &impl ConnectionTrait,
    id: InstitutionId,
) -> Result<institution::Model, Failure> {
    institution::Entity::find_by_id(id)
        .one(connection)
        .await?
        .ok_or(Failure::Invariant("the host of a cohort is missing"))
}

fn provider(institution: &institution::Model) -> Provider {
    Provider {
        slug: institution.slug.clone(),
        short_name: institution.short_name.clone(),
        name: printed(&institution.name.0),
    }
}

fn printed(text: &Translated<String>) -> PrintedText {
    text.iter().fold(
        PrintedText::new(text.base_language().code(), text.base().as_str()),
        |printed, (language, text)| printed.with(language.code(), text.as_str()),
    )
}

/// The day that a calendar in this zone shows.
fn day(zone: &str, at: OffsetDateTime) -> Result<Date, Failure> {
    const BROKEN: Failure = Failure::Invariant("an institution's time zone is unknown");
    let local = Timestamp::from_second(at.unix_timestamp())
        .and_then(|at| at.in_tz(zone))
        .map_err(|_| BROKEN)?
        .date();
    let month = u8::try_from(local.month())
        .ok()
        .and_then(|month| time::Month::try_from(month).ok())
        .ok_or(BROKEN)?;
    let day = u8::try_from(local.day()).map_err(|_| BROKEN)?;
    Date::from_calendar_date(i32::from(local.year()), month, day).map_err(|_| BROKEN)
}
