//! What proves learning: the serial that names a certificate, the frozen document under it, and the QR code that
//! leads to the page where a stranger verifies it.
//!
//! Everything here is a function of its arguments: no clock, files, database or network, and the randomness that a
//! serial is drawn from comes with the call.

pub mod crockford;
mod document;
mod printed;
mod qr;
mod serial;

pub use document::{
    Accreditation, AssessmentResult, CertificateDocument, CertifiedCourse, DocumentKind, FORMAT,
    digest_of, verify_digest,
};
pub use printed::{PrintedText, Provider};
pub use qr::{AddressTooLong, qr_svg};
pub use serial::{Serial, SerialError};
