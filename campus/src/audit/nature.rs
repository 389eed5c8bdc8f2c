//! What kind of thing a deed is, and whose: that decides who may be named for it. A new deed has to say so here.

use sea_orm::Iterable;
use sea_orm::entity::prelude::EnumIter;

use super::Deed;

/// Deeds that people would look for together. In addresses by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter)]
pub enum DeedGroup {
    /// Roles and the invitations to them.
    Roles,
    /// Learners who come into cohorts, the codes that let them in, and the marks that they get.
    Learners,
    /// What is known of people: fields, registrations, extra time.
    Records,
    /// Courses, cohorts and who runs them together.
    Courses,
    /// What an institution says of itself.
    Settings,
    /// Mail that did or did not arrive.
    Mail,
    /// Ways in: passwords, addresses, devices.
    Accounts,
    /// One's own data, erasure and consent.
    Data,
    /// The log itself.
    Log,
}

/// Who does such a thing, and in which quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doer {
    /// Those who keep the place: the institution's administrators and staff, or the platform's administrators.
    Keeper,
    /// The institution's staff.
    Staff,
    /// The person to whom it happens, in their dealings with the institution.
    Themselves,
    /// A person with their own account, or the program with it: no institution's business, so nobody is named.
    OwnAccount,
    /// The program, to no person.
    Program,
}

impl DeedGroup {
    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::Learners => "learners",
            Self::Records => "records",
            Self::Courses => "courses",
            Self::Settings => "settings",
            Self::Mail => "mail",
            Self::Accounts => "accounts",
            Self::Data => "data",
            Self::Log => "log",
        }
    }

    /// Every group there is.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// The deeds of the group.
    pub fn deeds(self) -> impl Iterator<Item = Deed> {
        Deed::iter().filter(move |deed| deed.group() == self)
    }
}

impl Deed {
    /// Every deed there is.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// The group that it is looked for in.
    pub fn group(self) -> DeedGroup {
        self.nature().0
    }

    pub(crate) fn doer(self) -> Doer {
        self.nature().1
    }

    /// Whether entries of it stand in the logs of institutions.
    pub fn concerns_institutions(self) -> bool {
        !matches!(self.doer(), Doer::OwnAccount | Doer::Program)
    }

    /// Whether entries of it may concern no institution.
    pub fn concerns_platform(self) -> bool {
        match self.nature() {
            (_, Doer::OwnAccount | Doer::Program) => true,
            (group, Doer::Keeper) => group != DeedGroup::Settings,
            (group, Doer::Themselves) => group == DeedGroup::Roles,
            (_, Doer::Staff) => false,
        }
    }

    fn nature(self) -> (DeedGroup, Doer) {
        use Doer::{Keeper, OwnAccount, Program, Staff, Themselves};
        match self {
            Self::RoleGranted
            | Self::RoleWithdrawn
            | Self::InvitedToRole
            | Self::InvitationSentAnew
            | Self::InvitationWithdrawn => (DeedGroup::Roles, Keeper),
            Self::CourseRoleGranted
            | Self::CourseRoleWithdrawn
            | Self::CohortRoleGranted
            | Self::CohortRoleWithdrawn => (DeedGroup::Roles, Staff),
            Self::InvitationAccepted => (DeedGroup::Roles, Themselves),
            Self::LearnerBroughtIn
            | Self::LearnerBrought
            | Self::LearnerInvited
            | Self::LearnerInvitationWithdrawn
            | Self::ClaimCodeMade
            | Self::AnswerMarked
            | Self::AttemptReturned
            | Self::GradebookTaken => (DeedGroup::Learners, Staff),
            Self::LearnerInvitationAccepted | Self::ClaimCodeUsed => {
                (DeedGroup::Learners, Themselves)
            }
            Self::FieldDefined
            | Self::FieldChanged
            | Self::RecordVerified
            | Self::VerificationWithdrawn
            | Self::AccommodationGranted
            | Self::ExtensionGranted
            | Self::ExtensionEnded => (DeedGroup::Records, Staff),
            Self::FieldsAnswered => (DeedGroup::Records, Themselves),
            Self::ProfileChanged
            | Self::RegistrationAdded
            | Self::RegistrationChanged
            | Self::RegistrationRemoved
            | Self::AffiliationAdded
            | Self::AffiliationChanged
            | Self::AffiliationRemoved => (DeedGroup::Records, OwnAccount),
            Self::PartnerAdded
            | Self::PartnerRemoved
            | Self::RevisionPublished
            | Self::SourcesApproved
            | Self::CohortMoved
            | Self::QuizDatesSet
            | Self::QuestionReportsSettled
            | Self::QuestionCorrected
            | Self::CorrectionWithdrawn
            | Self::CourseBegun
            | Self::DraftStarted
            | Self::DraftRebased
            | Self::DraftFilesRemoved
            | Self::DraftReplaced
            | Self::DraftDiscarded => (DeedGroup::Courses, Staff),
            Self::InstitutionFounded
            | Self::InstitutionChanged
            | Self::LogoChanged
            | Self::SignatoriesChanged
            | Self::FrameworkImported => (DeedGroup::Settings, Keeper),
            Self::MailTriedAgain => (DeedGroup::Mail, Keeper),
            Self::AddressBounced
            | Self::AddressConfirmedAgain
            | Self::MailSwitchedOff
            | Self::MailSwitchedOn => (DeedGroup::Mail, OwnAccount),
            Self::AddressAdded
            | Self::AddressRemoved
            | Self::AccountChanged
            | Self::AccountsMerged
            | Self::MergeUndone
            | Self::PasswordChanged
            | Self::DeviceSignedOut
            | Self::SignedOutEverywhere => (DeedGroup::Accounts, OwnAccount),
            Self::DataTaken
            | Self::ErasureAsked
            | Self::ErasureCancelled
            | Self::PersonErased
            | Self::UnusedWarned
            | Self::UnusedSpared
            | Self::ConsentGiven
            | Self::ConsentWithdrawn => (DeedGroup::Data, OwnAccount),
            Self::AuditExported => (DeedGroup::Log, Keeper),
            Self::AuditPruned => (DeedGroup::Log, Program),
        }
    }
}
