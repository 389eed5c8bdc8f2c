//! Everything that a certificate says, frozen on the day of its issue.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::Date;

use crate::{PrintedText, Provider, Serial};

/// The format that new documents are written in. Old ones are kept as they are and must stay readable: add fields
/// with `#[serde(default)]`, never rename one; a change that can't follow this rule raises the number.
pub const FORMAT: u32 = 1;

time::serde::format_description!(day, Date, "[year]-[month]-[day]");

/// Everything printed on a certificate. It holds copies, never references: a person who is renamed, a course that
/// is revised or an institution that takes a new name doesn't reach back into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateDocument {
    /// The format it is written in, see [`FORMAT`].
    pub format: u32,
    /// The number it is known by.
    pub serial: Serial,
    /// What it is for, with what only that kind states.
    #[serde(flatten)]
    pub kind: DocumentKind,
    /// The learner's name as the learner confirmed it.
    pub name: String,
    /// The course.
    pub course: CertifiedCourse,
    /// When the last thing that the course asks for was done: a day where the host is.
    #[serde(with = "day")]
    pub completed_on: Date,
    /// When the certificate was issued: a day where the host is.
    #[serde(with = "day")]
    pub issued_on: Date,
    /// The institution that answers for the course and its CPD hours: the one that owns it.
    pub accountable: Provider,
    /// The institution that ran the cohort; often the accountable one.
    pub host: Provider,
    /// Further institutions that ran it jointly.
    #[serde(default)]
    pub joint: Vec<Provider>,
    /// What is said about accreditation.
    pub accreditation: Accreditation,
    /// The whole address of the page that verifies it, which the QR code holds.
    pub verify_address: String,
    /// Issued by an installation without a public address: shows how it works and proves nothing.
    pub demonstration: bool,
}

/// What a certificate is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DocumentKind {
    /// Everything that the course asks for was done, and its assessments were passed.
    Achievement {
        /// The assessments that had to be passed, in the course's order; a course may have none.
        assessments: Vec<AssessmentResult>,
    },
}

/// An assessment that was passed. Never on a public page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentResult {
    /// The quiz's id in the course.
    pub id: String,
    /// Its title.
    pub title: PrintedText,
    /// The share of the points that had to be reached, in whole per cent.
    pub pass_mark: u8,
    /// The share of the points that was reached, in whole per cent, never rounded up.
    pub score: u8,
}

/// The course as it was when it was completed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedCourse {
    /// Its id, such as `data-quality`.
    pub id: String,
    /// Its title.
    pub title: PrintedText,
    /// The number of its revision.
    pub revision: i32,
    /// Hours of continuing professional development, as text: `2` or `1.5`.
    pub cpd_hours: String,
    /// The codes of the languages it is offered in.
    pub languages: Vec<String>,
}

/// What a certificate says about accreditation. It always says something, so that nobody has to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Accreditation {
    /// Accredited neither by the Pakistan Medical and Dental Council nor by the Pakistan Nursing and Midwifery
    /// Council.
    NotByPmdcOrPnmc,
}

impl CertificateDocument {
    /// The one text of this document: fields in a fixed order, no white space between them. This text is what is
    /// kept and what its digest is taken of.
    ///
    /// # Errors
    /// When a date is outside the years that can be written.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads a kept text.
    ///
    /// # Errors
    /// When it isn't the text of a document.
    pub fn from_text(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Every institution that stands behind it, the accountable one first, each once.
    #[must_use]
    pub fn providers(&self) -> Vec<&Provider> {
        let mut providers: Vec<&Provider> = vec![&self.accountable];
        for provider in std::iter::once(&self.host).chain(&self.joint) {
            if providers.iter().all(|known| known.slug != provider.slug) {
                providers.push(provider);
            }
        }
        providers
    }
}

/// SHA-256 of a document's text, in hex.
#[must_use]
pub fn digest_of(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// Whether the text is the one that the digest was taken of. It shows a change to the text alone; against somebody
/// who changes both only a signature helps.
#[must_use]
pub fn verify_digest(text: &str, digest: &str) -> bool {
    digest_of(text) == digest
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
