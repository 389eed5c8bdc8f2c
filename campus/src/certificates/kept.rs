//! A kept certificate, read back and checked against itself.

use credentials::{CertificateDocument, DocumentKind, Serial, verify_digest};

use super::CertificateKind;
use super::entity::certificate;

/// What became of a document since its issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept<T> {
    /// It is as it was issued.
    Intact(T),
    /// Its text no longer fits its digest, or the row around it says something else: it proves nothing.
    Altered,
}

/// The document in a row. An alteration is logged by the certificate's number: the log holds no names.
pub(super) fn read(row: &certificate::Model) -> Kept<CertificateDocument> {
    let document = verify_digest(&row.document, &row.digest)
        .then(|| CertificateDocument::from_text(&row.document).ok())
        .flatten()
        .filter(|document| {
            document.serial.as_str() == row.serial
                && document.demonstration == row.demonstration
                && kind_of(document) == row.kind
        });
    match document {
        Some(document) => Kept::Intact(document),
        None => {
            tracing::error!(certificate = %row.id, "a certificate was altered after it was issued");
            Kept::Altered
        }
    }
}

/// The serial in a row; none when even that was altered.
pub(super) fn serial_of(row: &certificate::Model) -> Option<Serial> {
    row.serial.parse().ok()
}

/// The kind as the table names it.
pub(super) fn kind_of(document: &CertificateDocument) -> CertificateKind {
    match document.kind {
        DocumentKind::Achievement { .. } => CertificateKind::Achievement,
    }
}
