//! Issues the certificate of a completed enrolment.

use credentials::{Serial, digest_of};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, SqlErr};
use time::OffsetDateTime;

use super::compose::{Grounds, compose};
use super::eligibility::{Standing, standing};
use super::entity::certificate;
use super::kept::kind_of;
use super::{CertificateState, Issuer};
use crate::cohorts::{CohortId, OwnEnrolment, complete, hold_own_enrolment};
use crate::messages::{self, Event};
use crate::people::{PersonName, SignedIn};
use crate::progress::Progress;
use crate::{Campus, Error, Failure, Moment, Transaction, Wording};

/// How often a serial is drawn before something else must be wrong.
const DRAWS: usize = 8;

/// A certificate that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// The number it is known by.
    pub serial: Serial,
    /// Whether it was issued by this call; false when it stood already, under the name confirmed then.
    pub new: bool,
}

/// Why no certificate was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueRefusal {
    /// The course asks for more.
    Incomplete(Progress),
}

/// Issues the certificate for the learner's own completed enrolment, in the name the learner confirmed, and writes
/// to their verified email address, if they have one. Issuing twice, even at the same time, is issuing once. None
/// for anyone who is not in the cohort.
///
/// # Errors
/// [`IssueRefusal`], or when the database fails.
pub async fn issue(
    campus: &Campus,
    moment: &mut Moment,
    learner: &SignedIn,
    cohort: CohortId,
    name: &PersonName,
    issuer: &Issuer,
) -> Result<Option<Issued>, Error<IssueRefusal>> {
    // Another request may issue in the same moment, or the serial may be taken. The database sees both as a row
    // that would not be unique; the next round then finds the other's certificate, or draws again.
    for _ in 0..DRAWS {
        let serial = Serial::draw(moment.random());
        match try_issue(campus, moment, learner, cohort, name, issuer, serial).await {
            Err(Error::Failed(Failure::Database(error)))
                if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {}
            other => return other,
        }
    }
    Err(Error::Failed(Failure::Invariant(
        "no free serial was found",
    )))
}

async fn try_issue(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    cohort: CohortId,
    name: &PersonName,
    issuer: &Issuer,
    serial: Serial,
) -> Result<Option<Issued>, Error<IssueRefusal>> {
    let transaction = campus.begin().await?;
    let Some(place) = hold_own_enrolment(campus, &transaction, learner, cohort).await? else {
        return Ok(None);
    };
    match standing(&transaction, &place).await? {
        Standing::Issued(serial) => return Ok(Some(Issued { serial, new: false })),
        Standing::Incomplete(progress) => {
            return Err(Error::Refused(IssueRefusal::Incomplete(progress)));
        }
        Standing::Ready => {}
    }
    let completed_at = completed_at(&transaction, moment, &place).await?;
    let grounds = Grounds {
        place: &place,
        completed_at,
        name,
        issuer,
        serial: &serial,
    };
    freeze(campus, &transaction, moment, &grounds).await?;
    tell(&transaction, moment, learner, &place, &serial).await?;
    transaction.commit().await?;
    Ok(Some(Issued { serial, new: true }))
}

/// When the enrolment was completed: now, where it became complete by its cohort's move to another revision.
async fn completed_at(
    transaction: &Transaction,
    moment: &Moment,
    place: &OwnEnrolment,
) -> Result<OffsetDateTime, Failure> {
    if let Some(completed_at) = place.enrolment().completed_at {
        return Ok(completed_at);
    }
    complete(transaction, moment, place).await?;
    Ok(moment.now())
}

/// Writes the document down as it will stay.
async fn freeze(
    campus: &Campus,
    transaction: &Transaction,
    moment: &Moment,
    grounds: &Grounds<'_>,
) -> Result<(), Failure> {
    let document = compose(campus, transaction, moment, grounds).await?;
    let text = document.to_text()?;
    certificate::ActiveModel {
        serial: Set(document.serial.as_str().to_owned()),
        enrolment_id: Set(grounds.place.enrolment().id),
        kind: Set(kind_of(&document)),
        issue: Set(1),
        state: Set(CertificateState::Valid),
        digest: Set(digest_of(&text)),
        document: Set(text),
        demonstration: Set(document.demonstration),
        issued_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(())
}

/// Tells the learner, in the host's name.
async fn tell(
    transaction: &Transaction,
    moment: &Moment,
    learner: &SignedIn,
    place: &OwnEnrolment,
    serial: &Serial,
) -> Result<(), Failure> {
    let event = Event::CertificateIssued {
        course: Wording(place.revision().course.title.clone()),
        path: format!("/certificates/{}", serial.as_str()),
    };
    let host = Some(place.cohort().host_id);
    messages::notify(transaction, moment, learner.id(), host, &event).await
}
