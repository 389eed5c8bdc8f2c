//! A person's own certificates.

use credentials::{CertificateDocument, Serial};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use time::OffsetDateTime;

use super::CertificateState;
use super::entity::certificate;
use super::kept::{self, Kept, serial_of};
use crate::cohorts::entity::enrolment;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// A certificate as its holder sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCertificate {
    /// The number it is known by.
    pub serial: Serial,
    /// Where it stands.
    pub state: CertificateState,
    /// When it was issued.
    pub issued_at: OffsetDateTime,
    /// What it says.
    pub document: Kept<CertificateDocument>,
}

/// The person's certificates, the newest first. They stay theirs after they leave a cohort.
///
/// # Errors
/// When the database fails.
pub async fn list_own(campus: &Campus, holder: &SignedIn) -> Result<Vec<OwnCertificate>, Failure> {
    let rows = owned_by(holder)
        .order_by_desc(certificate::Column::Id)
        .all(campus.read())
        .await?;
    Ok(rows.iter().filter_map(own).collect())
}

/// The person's certificate with this serial; none when there is none or it is somebody else's.
///
/// # Errors
/// When the database fails.
pub async fn find_own(
    campus: &Campus,
    holder: &SignedIn,
    serial: &Serial,
) -> Result<Option<OwnCertificate>, Failure> {
    let row = owned_by(holder)
        .filter(certificate::Column::Serial.eq(serial.as_str()))
        .one(campus.read())
        .await?;
    Ok(row.as_ref().and_then(own))
}

fn owned_by(holder: &SignedIn) -> sea_orm::Select<certificate::Entity> {
    certificate::Entity::find()
        .inner_join(enrolment::Entity)
        .filter(enrolment::Column::PersonId.eq(holder.id()))
}

fn own(row: &certificate::Model) -> Option<OwnCertificate> {
    Some(OwnCertificate {
        serial: serial_of(row)?,
        state: row.state,
        issued_at: row.issued_at,
        document: kept::read(row),
    })
}
