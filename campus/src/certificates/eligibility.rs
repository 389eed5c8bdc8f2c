//! Whether a learner may have the certificate of a cohort.

use credentials::Serial;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::CertificateKind;
use super::entity::certificate;
use super::kept::serial_of;
use crate::cohorts::{CohortId, EnrolmentId, EnrolmentState, OwnEnrolment, own_enrolment};
use crate::people::SignedIn;
use crate::progress::{Progress, progress_of};
use crate::{Campus, Failure};

/// A learner's own enrolment and how far it is from a certificate.
#[derive(Clone, Debug)]
pub struct Eligibility {
    /// The enrolment, with its cohort and revision.
    pub place: OwnEnrolment,
    /// What is to be said about the certificate.
    pub standing: Standing,
}

/// How far a learner is from a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The course asks for more.
    Incomplete(Progress),
    /// It can be issued as soon as the name is confirmed.
    Ready,
    /// It was issued; this is its serial.
    Issued(Serial),
}

/// How the learner stands in their own cohort; none for anyone who is not in it.
///
/// # Errors
/// When the database fails.
pub async fn eligibility(
    campus: &Campus,
    learner: &SignedIn,
    cohort: CohortId,
) -> Result<Option<Eligibility>, Failure> {
    let Some(place) = own_enrolment(campus, campus.read(), learner, cohort).await? else {
        return Ok(None);
    };
    let standing = standing(campus.read(), &place).await?;
    Ok(Some(Eligibility { place, standing }))
}

/// The same within another action. Completed once stays completed, whatever a later revision asks for. A cohort that
/// was moved to a revision that asks for less may find its learners finished, though none of them did a last thing.
pub(super) async fn standing(
    connection: &impl ConnectionTrait,
    place: &OwnEnrolment,
) -> Result<Standing, Failure> {
    if let Some(serial) = newest_serial(connection, place.enrolment().id).await? {
        return Ok(Standing::Issued(serial));
    }
    if place.enrolment().state == EnrolmentState::Completed {
        return Ok(Standing::Ready);
    }
    let progress = progress_of(connection, place).await?;
    Ok(if progress.is_complete() {
        Standing::Ready
    } else {
        Standing::Incomplete(progress)
    })
}

async fn newest_serial(
    connection: &impl ConnectionTrait,
    enrolment: EnrolmentId,
) -> Result<Option<Serial>, Failure> {
    let newest = certificate::Entity::find()
        .filter(certificate::Column::EnrolmentId.eq(enrolment))
        .filter(certificate::Column::Kind.eq(CertificateKind::Achievement))
        .order_by_desc(certificate::Column::Issue)
        .one(connection)
        .await?;
    newest
        .map(|row| {
            serial_of(&row).ok_or(Failure::Invariant("a certificate has no readable serial"))
        })
        .transpose()
}
