//! Tells a stranger whether a certificate is genuine.

use credentials::{Accreditation, CertificateDocument, PrintedText, Provider, Serial};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::Date;

use super::entity::certificate;
use super::kept::{self, Kept, kind_of};
use super::{CertificateKind, CertificateState};
use crate::{Campus, Failure};

/// What may be said about a serial to anyone who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verification {
    /// No certificate has this serial.
    Unknown,
    /// There is one, but its document was changed after it was issued.
    Altered,
    /// It is genuine and says this.
    Valid(PublicFacts),
    /// It was issued by an installation that nobody outside can reach; it proves nothing.
    Demonstration(PublicFacts),
}

/// The part of a certificate that is public: no score, no address, no number of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFacts {
    /// The number it is known by.
    pub serial: Serial,
    /// The holder's name, as printed.
    pub name: String,
    /// Of participation or of achievement.
    pub kind: CertificateKind,
    /// The course's title.
    pub course: PrintedText,
    /// The number of the course's revision.
    pub revision: i32,
    /// CPD hours as text.
    pub cpd_hours: String,
    /// When the course was completed.
    pub completed_on: Date,
    /// When the certificate was issued.
    pub issued_on: Date,
    /// The institutions behind it, the accountable one first.
    pub providers: Vec<Provider>,
    /// What is said about accreditation.
    pub accreditation: Accreditation,
}

impl From<CertificateDocument> for PublicFacts {
    fn from(document: CertificateDocument) -> Self {
        Self {
            kind: kind_of(&document),
            providers: document.providers().into_iter().cloned().collect(),
            serial: document.serial,
            name: document.name,
            course: document.course.title,
            revision: document.course.revision,
            cpd_hours: document.course.cpd_hours,
            completed_on: document.completed_on,
            issued_on: document.issued_on,
            accreditation: document.accreditation,
        }
    }
}

/// Looks a serial up for anyone: whoever knows 75 random bits was shown the certificate.
///
/// # Errors
/// When the database fails.
pub async fn verify(campus: &Campus, serial: &Serial) -> Result<Verification, Failure> {
    let row = certificate::Entity::find()
        .filter(certificate::Column::Serial.eq(serial.as_str()))
        .one(campus.read())
        .await?;
    let Some(row) = row else {
        return Ok(Verification::Unknown);
    };
    Ok(match (kept::read(&row), row.state) {
        (Kept::Altered, _) => Verification::Altered,
        (Kept::Intact(document), CertificateState::Valid) if document.demonstration => {
            Verification::Demonstration(document.into())
        }
        (Kept::Intact(document), CertificateState::Valid) => Verification::Valid(document.into()),
    })
}
