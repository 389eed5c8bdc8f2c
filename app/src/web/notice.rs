//! A message that survives one redirect: "Saved", "You are signed out".

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, SameSite, SignedCookieJar};
use language::Sentences;

use super::Visit;

/// What happened, told on the next page. The cookie carries the name only, so that the words come in the language
/// of the page that shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The person joined a cohort.
    Joined,
    /// A lesson was marked as done.
    LessonDone,
    /// The answers of an attempt were saved.
    AnswersSaved,
    /// The authors will read what a learner said of a question.
    QuestionReported,
    /// What was sent came after the attempt's time.
    OutOfTime,
    /// The attempt was handed in before, so nothing was changed.
    HandedInBefore,
    /// A certificate was issued.
    CertificateIssued,
    /// The sign-up was confirmed.
    AccountReady,
    /// What was changed is saved.
    Saved,
    /// A role was taken back.
    RoleWithdrawn,
    /// An invitation to a role was taken back.
    InvitationWithdrawn,
    /// A role was taken on.
    RoleAccepted,
    /// An institution was added.
    InstitutionAdded,
    /// All notifications were read.
    AllRead,
    /// A mail was written, or is tried again.
    MailOnItsWay,
    /// Mail reaches the address again.
    AddressConfirmed,
    /// A link that proves an address is on its way.
    LinkMailed,
    /// An address was proved.
    AddressAdded,
    /// An account was made for a learner.
    LearnerBrought,
    /// A learner was invited.
    InvitationSent,
    /// The person asked to be erased.
    ErasureAsked,
    /// They changed their mind.
    AccountKept,
    /// A course was begun.
    CourseBegun,
    /// A draft was started.
    DraftStarted,
    /// A draft was thrown away.
    DraftDiscarded,
    /// A draft was changed by somebody else before it was thrown away.
    DraftChangedMeanwhile,
    /// A revision was made of a draft.
    DraftPublished,
    /// The newest revision says the same as the draft.
    NothingNew,
    /// A draft was brought onto the newest revision.
    DraftRebased,
    /// Something was taken out of a draft.
    FileRemoved,
    /// The person agreed to the privacy notice.
    Agreed,
    /// They would have agreed to one that no longer stands.
    NewerNotice,
    /// A new password was chosen.
    PasswordChanged,
    /// A new password was chosen by somebody who stays signed in.
    PasswordSaved,
    /// The person signed out.
    SignedOut,
    /// The person signed out on every device.
    SignedOutEverywhere,
    /// The person signed out on another device.
    DeviceSignedOut,
    /// A reviewer approved a draft.
    DraftApproved,
    /// An older revision was published again.
    RevisionPublished,
    /// The newest revision says the same already.
    NothingToPublish,
    /// A cohort was moved to another revision.
    CohortMoved,
    /// What a learner wrote was marked.
    AnswerMarked,
    /// An attempt was returned for another try.
    AttemptReturned,
    /// A question was put right.
    QuestionCorrected,
    /// That was taken back.
    CorrectionWithdrawn,
}

/// Every notice with its name in the cookie.
const NAMES: &[(Notice, &str)] = &[
    (Notice::Joined, "joined"),
    (Notice::LessonDone, "lesson-done"),
    (Notice::AnswersSaved, "answers-saved"),
    (Notice::QuestionReported, "question-reported"),
    (Notice::OutOfTime, "out-of-time"),
    (Notice::HandedInBefore, "handed-in-before"),
    (Notice::CertificateIssued, "certificate-issued"),
    (Notice::AccountReady, "account-ready"),
    (Notice::Saved, "saved"),
    (Notice::RoleWithdrawn, "role-withdrawn"),
    (Notice::InvitationWithdrawn, "invitation-withdrawn"),
    (Notice::RoleAccepted, "role-accepted"),
    (Notice::InstitutionAdded, "institution-added"),
    (Notice::AllRead, "all-read"),
    (Notice::MailOnItsWay, "mail-on-its-way"),
    (Notice::AddressConfirmed, "address-confirmed"),
    (Notice::LinkMailed, "link-mailed"),
    (Notice::AddressAdded, "address-added"),
    (Notice::LearnerBrought, "learner-brought"),
    (Notice::InvitationSent, "invitation-sent"),
    (Notice::ErasureAsked, "erasure-asked"),
    (Notice::AccountKept, "account-kept"),
    (Notice::CourseBegun, "course-begun"),
    (Notice::DraftStarted, "draft-started"),
    (Notice::DraftDiscarded, "draft-discarded"),
    (Notice::DraftChangedMeanwhile, "draft-changed-meanwhile"),
    (Notice::DraftPublished, "draft-published"),
    (Notice::NothingNew, "nothing-new"),
    (Notice::DraftRebased, "draft-rebased"),
    (Notice::FileRemoved, "file-removed"),
    (Notice::Agreed, "agreed"),
    (Notice::NewerNotice, "newer-notice"),
    (Notice::PasswordChanged, "password-changed"),
    (Notice::PasswordSaved, "password-saved"),
    (Notice::SignedOut, "signed-out"),
    (Notice::SignedOutEverywhere, "signed-out-everywhere"),
    (Notice::DeviceSignedOut, "device-signed-out"),
    (Notice::DraftApproved, "draft-approved"),
    (Notice::RevisionPublished, "revision-published"),
    (Notice::NothingToPublish, "nothing-to-publish"),
    (Notice::CohortMoved, "cohort-moved"),
    (Notice::AnswerMarked, "answer-marked"),
    (Notice::AttemptReturned, "attempt-returned"),
    (Notice::QuestionCorrected, "question-corrected"),
    (Notice::CorrectionWithdrawn, "correction-withdrawn"),
];

const COOKIE: &str = "notice";

impl Notice {
    /// The words.
    pub fn text(self, sentences: &Sentences) -> String {
        match self {
            Self::Joined => sentences.learning_notice_joined(),
            Self::LessonDone => sentences.learning_notice_lesson_done(),
            Self::AnswersSaved => sentences.assessment_notice_saved(),
            Self::QuestionReported => sentences.report_notice(),
            Self::OutOfTime => sentences.assessment_notice_out_of_time(),
            Self::HandedInBefore => sentences.assessment_notice_handed_in(),
            Self::CertificateIssued => sentences.certificate_notice_issued(),
            Self::AccountReady => sentences.people_notice_ready(),
            Self::Saved => sentences.people_notice_saved(),
            Self::RoleWithdrawn => sentences.roles_notice_withdrawn(),
            Self::InvitationWithdrawn => sentences.roles_notice_invitation_withdrawn(),
            Self::RoleAccepted => sentences.roles_notice_accepted(),
            Self::InstitutionAdded => sentences.platform_notice_added(),
            Self::AllRead => sentences.messages_notice_read(),
            Self::MailOnItsWay => sentences.messages_notice_on_its_way(),
            Self::AddressConfirmed => sentences.messages_notice_confirmed(),
            Self::LinkMailed => sentences.people_notice_link_mailed(),
            Self::AddressAdded => sentences.people_notice_address_added(),
            Self::LearnerBrought => sentences.bring_notice_brought(),
            Self::InvitationSent => sentences.bring_notice_invited(),
            Self::ErasureAsked => sentences.traces_notice_asked(),
            Self::AccountKept => sentences.traces_notice_kept(),
            Self::CourseBegun => sentences.authoring_notice_begun(),
            Self::DraftStarted => sentences.authoring_notice_started(),
            Self::DraftDiscarded => sentences.authoring_notice_discarded(),
            Self::DraftChangedMeanwhile => sentences.authoring_notice_changed_meanwhile(),
            Self::DraftPublished => sentences.authoring_notice_published(),
            Self::NothingNew => sentences.authoring_notice_nothing_new(),
            Self::DraftRebased => sentences.authoring_notice_rebased(),
            Self::FileRemoved => sentences.authoring_notice_removed(),
            Self::Agreed => sentences.consents_notice_agreed(),
            Self::NewerNotice => sentences.consents_notice_newer(),
            Self::PasswordChanged => sentences.people_notice_password_changed(),
            Self::PasswordSaved => sentences.people_notice_password_saved(),
            Self::DraftApproved => sentences.revisions_notice_approved(),
            Self::RevisionPublished => sentences.revisions_notice_published(),
            Self::NothingToPublish => sentences.revisions_notice_same(),
            Self::CohortMoved => sentences.revisions_notice_moved(),
            Self::AnswerMarked => sentences.marking_notice_marked(),
            Self::AttemptReturned => sentences.marking_notice_returned(),
            Self::QuestionCorrected => sentences.regrading_notice_corrected(),
            Self::CorrectionWithdrawn => sentences.regrading_notice_withdrawn(),
            Self::SignedOut => sentences.people_notice_signed_out(),
            Self::SignedOutEverywhere => sentences.people_notice_signed_out_everywhere(),
            Self::DeviceSignedOut => sentences.people_notice_device_signed_out(),
        }
    }

    pub(super) fn read(cookies: &SignedCookieJar) -> Option<Self> {
        let cookie = cookies.get(COOKIE)?;
        NAMES
            .iter()
            .find(|(_, name)| *name == cookie.value())
            .map(|(notice, _)| *notice)
    }

    /// The cookie that brings the notice to the next page; it lives for a minute.
    fn cookie(self) -> Option<Cookie<'static>> {
        let (_, name) = NAMES.iter().find(|(notice, _)| *notice == self)?;
        Some(
            Cookie::build((COOKIE, *name))
                .path("/")
                .same_site(SameSite::Lax)
                .http_only(true)
                .max_age(time::Duration::minutes(1))
                .build(),
        )
    }

    /// Forgets the notice once it was shown.
    pub(super) fn forget(cookies: SignedCookieJar) -> SignedCookieJar {
        cookies.remove(Cookie::build(COOKIE).path("/"))
    }
}

impl Visit {
    /// After a successful post: see that page instead, with this notice.
    pub fn redirect_with(self, path: &str, notice: Notice) -> Response {
        let cookies = match notice.cookie() {
            Some(cookie) => self.cookies.add(cookie),
            None => self.cookies,
        };
        (
            StatusCode::SEE_OTHER,
            [(LOCATION, path.to_owned())],
            cookies,
        )
            .into_response()
    }
}
