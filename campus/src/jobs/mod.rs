//! What must happen because of something that happened: at least once, so every task is idempotent.

mod claim;
mod enqueue;
pub mod entity;
mod settle;
mod sweep;

pub use claim::claim;
pub use enqueue::enqueue;
pub use settle::{fail, finish};
pub use sweep::sweep;

use serde::{Deserialize, Serialize};

use crate::assessment::CorrectionId;
use crate::cohorts::EnrolmentId;
use crate::messages::{MailId, TextId};
use crate::number::row_number;
use crate::people::CodeDigits;

row_number!(
    /// A job's number.
    JobId
);

/// What is to be done. Kept as JSON: add variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum Task {
    /// Hand a mail to the mail server.
    SendMail {
        /// Which.
        mail: MailId,
    },
    /// Hand a text message to the gateway.
    SendText {
        /// Which.
        text: TextId,
    },
    /// Text a code to whoever has this number, if anybody has (see `people::request_password_reset`).
    OfferRecoveryCode {
        /// The number, E.164.
        phone: String,
        /// The code to send.
        digits: CodeDigits,
    },
    /// Mail a link to whoever has this address, if anybody has (see `people::request_password_reset`).
    OfferPasswordReset {
        /// The address as typed, in its normal form.
        email: String,
    },
    /// Reckon scores anew after a question was put right (see `assessment::regrading`): a step of it.
    Regrade {
        /// What was put right, or taken back.
        correction: CorrectionId,
        /// The learners up to this one are done.
        after: EnrolmentId,
    },
}

impl Task {
    /// The kind's name.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::SendMail { .. } => "send_mail",
            Self::SendText { .. } => "send_text",
            Self::OfferRecoveryCode { .. } => "offer_recovery_code",
            Self::OfferPasswordReset { .. } => "offer_password_reset",
            Self::Regrade { .. } => "regrade",
        }
    }
}

/// A job that this runner holds until its lease ends.
#[derive(Clone, Debug)]
pub struct ClaimedJob {
    /// Which.
    pub id: JobId,
    /// What to do.
    pub task: Task,
    /// How often it was begun, this time included.
    pub attempts: i32,
}
