//! The audit log: who did what to whom, when. Entries are written in the transaction of what they tell of.

mod chain;
pub mod entity;
mod file;
mod nature;
mod note_export;
mod problem;
mod prune;
mod read;
mod record;
mod seal;
#[cfg(test)]
mod tests;
mod verify;
mod walk;

pub use chain::AuditKey;
pub use file::{export_file, verify_file};
pub use nature::DeedGroup;
pub use note_export::note_export;
pub use problem::{Problem, Report};
pub use prune::prune;
pub use read::{
    By, Day, EntriesFound, Facts, PageAt, Search, ShownActor, ShownEntry, ShownPerson,
    ShownSubject, ShownValue, Titled, What, entries_of_institution, entries_of_platform,
};
pub use record::{Actor, Entry, Subject, record};
pub use seal::{SealRefusal, heads_after, seal};
pub use verify::verify;

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// An entry's number.
    EntryId
);
row_number!(
    /// A seal's number.
    SealId
);

/// A seal and its digest: what is noted outside the database, so that a chain that was cut off shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The seal's number.
    pub seal: i64,
    /// Its digest, in hex.
    pub digest: String,
}

/// What was done. Kept as its name: add variants, never rename one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(64))",
    rename_all = "snake_case"
)]
pub enum Deed {
    /// A role at an institution, or on the platform, was given.
    RoleGranted,
    /// It was taken back.
    RoleWithdrawn,
    /// An institution brought a learner into a cohort.
    LearnerBroughtIn,
    /// An institution may bring learners into a cohort that another hosts.
    PartnerAdded,
    /// It no longer may.
    PartnerRemoved,
    /// Mail to an address came back.
    AddressBounced,
    /// Its owner showed that mail reaches them there again.
    AddressConfirmedAgain,
    /// A person switched mail of a category off.
    MailSwitchedOff,
    /// They switched it on again.
    MailSwitchedOn,
    /// A mail that was given up is tried again.
    MailTriedAgain,
    /// A person added a way to reach them.
    AddressAdded,
    /// A person removed one.
    AddressRemoved,
    /// A coordinator made an account and a place in a cohort for a learner.
    LearnerBrought,
    /// A coordinator invited the owner of an address into a cohort.
    LearnerInvited,
    /// An invitation was taken back.
    LearnerInvitationWithdrawn,
    /// An invitation was accepted.
    LearnerInvitationAccepted,
    /// A code was made that opens an account.
    ClaimCodeMade,
    /// An account was taken over with such a code.
    ClaimCodeUsed,
    /// A person took the file with everything that is held about them.
    DataTaken,
    /// A person asked to be erased.
    ErasureAsked,
    /// They changed their mind.
    ErasureCancelled,
    /// A person was erased.
    PersonErased,
    /// A person was told that their account will be erased because nobody uses it.
    UnusedWarned,
    /// It stays after all: they came back, hold a role, or accounts are kept for good.
    UnusedSpared,
    /// A person agreed to something.
    ConsentGiven,
    /// They took it back.
    ConsentWithdrawn,
    /// Entries were taken as a file.
    AuditExported,
    /// Entries whose time was over were dropped.
    AuditPruned,
    /// A person changed their name or how they are spoken to.
    AccountChanged,
    /// A person changed what they say of themselves.
    ProfileChanged,
    /// A person wrote down a professional registration.
    RegistrationAdded,
    /// They changed it, so that nobody's confirmation holds any more.
    RegistrationChanged,
    /// They removed it.
    RegistrationRemoved,
    /// A person wrote down where they work or study.
    AffiliationAdded,
    /// They changed it, so that the institution's confirmation holds no more.
    AffiliationChanged,
    /// They removed it.
    AffiliationRemoved,
    /// An institution confirmed what a person says of themselves.
    RecordVerified,
    /// It took that back.
    VerificationWithdrawn,
    /// An institution asks its learners something.
    FieldDefined,
    /// It changed what it asks.
    FieldChanged,
    /// A person answered what an institution asks.
    FieldsAnswered,
    /// A person was granted extra time, or it was taken back.
    AccommodationGranted,
    /// The dates of a quiz were set for a cohort.
    QuizDatesSet,
    /// A learner was granted more time, more attempts or a later date at a quiz.
    ExtensionGranted,
    /// That was taken back.
    ExtensionEnded,
    /// Learners' reports of a question were settled.
    QuestionReportsSettled,
    /// Two accounts of one person became one.
    AccountsMerged,
    /// They are two again.
    MergeUndone,
    /// A person chose a new password.
    PasswordChanged,
    /// A person ended one of their sessions from another.
    DeviceSignedOut,
    /// A person ended all of their sessions.
    SignedOutEverywhere,
    /// A role in a course was given.
    CourseRoleGranted,
    /// It was taken back.
    CourseRoleWithdrawn,
    /// A role in a cohort was given.
    CohortRoleGranted,
    /// It was taken back.
    CohortRoleWithdrawn,
    /// Someone was invited to a role.
    InvitedToRole,
    /// The invitation was sent once more, with a new link.
    InvitationSentAnew,
    /// It was accepted.
    InvitationAccepted,
    /// It was taken back.
    InvitationWithdrawn,
    /// An institution joined.
    InstitutionFounded,
    /// What an institution says of itself was changed.
    InstitutionChanged,
    /// An institution's logo was changed or removed.
    LogoChanged,
    /// Who signs for an institution was changed.
    SignatoriesChanged,
    /// A revision of a course was published.
    RevisionPublished,
    /// A reviewer approved sources of a course.
    SourcesApproved,
    /// A cohort was moved to another revision of its course.
    CohortMoved,
    /// Somebody who teaches marked what a learner wrote.
    AnswerMarked,
    /// Somebody who teaches handed an attempt back for another try.
    AttemptReturned,
    /// The gradebook of a cohort was taken as a file.
    GradebookTaken,
    /// A course was begun, and its maker became its author.
    CourseBegun,
    /// A draft of a course was started.
    DraftStarted,
    /// A draft was brought onto the newest revision.
    DraftRebased,
    /// A module, lesson, quiz or file was taken out of a draft.
    DraftFilesRemoved,
    /// All files of a draft were replaced by those of an archive.
    DraftReplaced,
    /// A draft was thrown away.
    DraftDiscarded,
    /// A question was put right after it had been answered.
    QuestionCorrected,
    /// That was taken back.
    CorrectionWithdrawn,
    /// A competency framework came in, or was replaced.
    FrameworkImported,
}
