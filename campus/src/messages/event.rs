//! What happened to a person, told in the app and by mail.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::Category;
use crate::Wording;
use crate::people::DeviceKind;
use crate::roles::PlaceRole;

/// What happened. Holds no secret, so that it can be told again, and nothing that a stranger who looks over the shoulder
/// should not read: a telephone may be shared. Kept as JSON: add variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The password was changed.
    PasswordChanged,
    /// A way to reach the person was added or removed.
    AddressesChanged,
    /// Nobody has used the account for long, so that it is to be erased.
    AccountUnused {
        /// When, unless the person comes back.
        #[serde(with = "time::serde::timestamp")]
        due: OffsetDateTime,
    },
    /// Mail to one of the person's addresses came back.
    AddressBounced,
    /// The person signed in with a browser that was not known as theirs.
    SignedInOnNewDevice {
        /// What kind of browser.
        device: DeviceKind,
    },
    /// The person was signed out everywhere.
    SignedOutEverywhere,
    /// A code was made that lets somebody into the account again who has lost their way in.
    RecoveryCodeMade {
        /// The institution whose staff made it; none for whoever runs the server.
        institution: Option<String>,
    },
    /// The account was opened with the code of a slip of paper.
    ClaimCodeUsed,
    /// Two accounts became one.
    AccountsMerged {
        /// Until when there is a way back.
        #[serde(with = "time::serde::timestamp")]
        until: OffsetDateTime,
    },
    /// They are two again.
    MergeUndone,
    /// A file with everything that is held about the person was taken.
    DataTaken,
    /// The person asked to be erased.
    ErasureAsked {
        /// When it is carried out, unless they change their mind.
        #[serde(with = "time::serde::timestamp")]
        due: OffsetDateTime,
    },
    /// They changed their mind.
    ErasureCancelled,
    /// A role was given.
    RoleGiven {
        /// Which.
        role: PlaceRole,
        /// Where it is held; none for the platform.
        place: Option<Wording>,
    },
    /// It was taken back.
    RoleWithdrawn {
        /// Which.
        role: PlaceRole,
        /// Where it was held; none for the platform.
        place: Option<Wording>,
    },
    /// An institution brought the person into a cohort.
    BroughtIn {
        /// What people call the institution.
        institution: String,
        /// The cohort's title.
        cohort: Wording,
        /// The path of the cohort.
        path: String,
    },
    /// The person accepted an institution's invitation into a cohort.
    CohortJoined {
        /// What people call the institution.
        institution: String,
        /// The cohort's title.
        cohort: Wording,
        /// The path of the cohort.
        path: String,
    },
    /// The person completed a course.
    CourseCompleted {
        /// The course's title.
        course: Wording,
        /// The path of the cohort.
        path: String,
    },
    /// A certificate was issued.
    CertificateIssued {
        /// The course's title.
        course: Wording,
        /// The path of the certificate.
        path: String,
    },
    /// People marked what the person wrote in a quiz.
    AttemptMarked {
        /// The quiz's title.
        quiz: Wording,
        /// The path of the result.
        path: String,
    },
    /// They handed it back for another try.
    AttemptReturned {
        /// The quiz's title.
        quiz: Wording,
        /// The path of what was handed in.
        path: String,
    },
    /// A question was put right, or that was taken back, and so a score of the person changed.
    ScoreCorrected {
        /// The quiz's title.
        quiz: Wording,
        /// Why, in the words of whoever put it right.
        reason: String,
        /// Whether it was taken back.
        withdrawn: bool,
        /// The path of the result.
        path: String,
    },
    /// Certificates of learners whom the person's institution sees say scores that changed.
    CertificatesAffected {
        /// How many.
        count: usize,
        /// The cohort's title.
        cohort: Wording,
        /// The path of the list.
        path: String,
    },
    /// An institution granted extra time, or took it back. How much is not said: it tells of a disability.
    ExtraTimeChanged {
        /// What people call the institution.
        institution: String,
    },
    /// The person was granted more time, more attempts or a later date at a quiz. How much is not said.
    ExtensionGranted {
        /// The quiz's title.
        quiz: Wording,
        /// The path of the quiz.
        path: String,
    },
    /// A learner reported a question of a course that the person writes, and none of it was reported before.
    QuestionReported {
        /// The course's title.
        course: Wording,
        /// The path of the reports.
        path: String,
    },
    /// An institution confirmed what the person says of themselves.
    RecordConfirmed {
        /// What people call the institution.
        institution: String,
        /// What it confirmed.
        record: ConfirmedRecord,
    },
    /// It took that back.
    ConfirmationWithdrawn {
        /// What people call the institution.
        institution: String,
        /// What it had confirmed.
        record: ConfirmedRecord,
    },
}

/// What an institution confirms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmedRecord {
    /// A professional registration.
    Registration,
    /// An affiliation with the institution.
    Affiliation,
}

impl Event {
    /// What it is about.
    pub fn category(&self) -> Category {
        match self {
            Self::PasswordChanged
            | Self::AddressesChanged
            | Self::SignedInOnNewDevice { .. }
            | Self::SignedOutEverywhere
            | Self::RecoveryCodeMade { .. }
            | Self::ClaimCodeUsed
            | Self::AccountsMerged { .. }
            | Self::MergeUndone
            | Self::DataTaken
            | Self::ErasureAsked { .. }
            | Self::ErasureCancelled
            | Self::AccountUnused { .. }
            | Self::RoleGiven { .. }
            | Self::RoleWithdrawn { .. } => Category::Security,
            Self::BroughtIn { .. }
            | Self::CohortJoined { .. }
            | Self::CourseCompleted { .. }
            | Self::CertificateIssued { .. }
            | Self::ExtensionGranted { .. }
            | Self::QuestionReported { .. }
            | Self::AttemptMarked { .. }
            | Self::AttemptReturned { .. }
            | Self::ScoreCorrected { .. }
            | Self::CertificatesAffected { .. }
            | Self::ExtraTimeChanged { .. } => Category::Courses,
            // Never written to the address that is dead: only the safety of the account is worth that.
            Self::AddressBounced => Category::Reminders,
            Self::RecordConfirmed { .. } | Self::ConfirmationWithdrawn { .. } => {
                Category::Announcements
            }
        }
    }

    /// The kind's name.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::PasswordChanged => "password_changed",
            Self::AddressesChanged => "addresses_changed",
            Self::AddressBounced => "address_bounced",
            Self::SignedInOnNewDevice { .. } => "signed_in_on_new_device",
            Self::SignedOutEverywhere => "signed_out_everywhere",
            Self::RecoveryCodeMade { .. } => "recovery_code_made",
            Self::ClaimCodeUsed => "claim_code_used",
            Self::AccountsMerged { .. } => "accounts_merged",
            Self::MergeUndone => "merge_undone",
            Self::DataTaken => "data_taken",
            Self::ErasureAsked { .. } => "erasure_asked",
            Self::ErasureCancelled => "erasure_cancelled",
            Self::RoleGiven { .. } => "role_given",
            Self::RoleWithdrawn { .. } => "role_withdrawn",
            Self::BroughtIn { .. } => "brought_in",
            Self::CohortJoined { .. } => "cohort_joined",
            Self::CourseCompleted { .. } => "course_completed",
            Self::AccountUnused { .. } => "account_unused",
            Self::CertificateIssued { .. } => "certificate_issued",
            Self::AttemptMarked { .. } => "attempt_marked",
            Self::AttemptReturned { .. } => "attempt_returned",
            Self::ScoreCorrected { .. } => "score_corrected",
            Self::CertificatesAffected { .. } => "certificates_affected",
            Self::ExtraTimeChanged { .. } => "extra_time_changed",
            Self::ExtensionGranted { .. } => "extension_granted",
            Self::QuestionReported { .. } => "question_reported",
            Self::RecordConfirmed { .. } => "record_confirmed",
            Self::ConfirmationWithdrawn { .. } => "confirmation_withdrawn",
        }
    }
}
