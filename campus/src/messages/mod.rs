//! Mail: written in the transaction of the event it tells of, sent by a job.

pub mod entity;
mod outbox;
mod post;
mod sweep;

pub use outbox::{WaitingMail, mark_sent, waiting};
pub(crate) use outbox::{forget_letter, mails_since};
pub use post::post;
pub use sweep::sweep;

use serde::{Deserialize, Serialize};

use crate::number::row_number;
use crate::roles::PlaceRole;

row_number!(
    /// A mail's number.
    MailId
);

/// What a mail says. The words are chosen where it is rendered; links are whole addresses' paths, and the mail
/// transport puts the installation's public address before them. Kept as JSON: add variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// Confirm the address to finish signing up.
    ConfirmSignUp {
        /// The name as typed.
        name: String,
        /// The path of the link.
        path: String,
    },
    /// Somebody, probably you, signed up with an address that has an account.
    AlreadySignedUp {
        /// The account's name.
        name: String,
    },
    /// Choose a new password.
    ResetPassword {
        /// The account's name.
        name: String,
        /// The path of the link.
        path: String,
    },
    /// The password was changed.
    PasswordChanged {
        /// The account's name.
        name: String,
    },
    /// Take on a role.
    RoleInvitation {
        /// Who invites.
        inviter: String,
        /// To which role.
        role: PlaceRole,
        /// Where it is held, in the mail's language; empty for the platform.
        place: String,
        /// The path of the link.
        path: String,
    },
    /// A certificate was issued.
    CertificateIssued {
        /// The name on it.
        name: String,
        /// The course's title in the mail's language.
        course: String,
        /// The path of the certificate.
        path: String,
    },
}
