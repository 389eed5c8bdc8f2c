//! What happened, in one plain sentence. A deed without one does not compile.

use campus::audit::{Deed, ShownEntry};

use super::words::Words;
use crate::web::Visit;

/// The sentence for an entry.
pub(super) fn sentence(visit: &Visit, entry: &ShownEntry) -> String {
    let sentences = visit.sentences;
    let words = Words {
        sentences,
        language: visit.language,
        entry,
    };
    let by = words.by();
    match entry.deed {
        Deed::RoleGranted => sentences.audit_did_role_granted(by, words.person(), words.role()),
        Deed::RoleWithdrawn => sentences.audit_did_role_withdrawn(by, words.person(), words.role()),
        Deed::CourseRoleGranted => sentences.audit_did_course_role_granted(
            by,
            words.person(),
            words.role(),
            words.course(),
        ),
        Deed::CourseRoleWithdrawn => sentences.audit_did_course_role_withdrawn(
            by,
            words.person(),
            words.role(),
            words.course(),
        ),
        Deed::CohortRoleGranted => sentences.audit_did_cohort_role_granted(
            by,
            words.person(),
            words.role(),
            words.cohort(),
        ),
        Deed::CohortRoleWithdrawn => sentences.audit_did_cohort_role_withdrawn(
            by,
            words.person(),
            words.role(),
            words.cohort(),
        ),
        Deed::InvitedToRole => sentences.audit_did_invited_to_role(by, words.role()),
        Deed::InvitationSentAnew => sentences.audit_did_invitation_sent_anew(by, words.role()),
        Deed::InvitationAccepted => sentences.audit_did_invitation_accepted(by),
        Deed::InvitationWithdrawn => sentences.audit_did_invitation_withdrawn(by, words.role()),
        Deed::LearnerBroughtIn => {
            sentences.audit_did_learner_brought_in(by, words.person(), words.cohort())
        }
        Deed::LearnerBrought => {
            sentences.audit_did_learner_brought(by, words.person(), words.cohort())
        }
        Deed::LearnerInvited => sentences.audit_did_learner_invited(by, words.cohort()),
        Deed::LearnerInvitationWithdrawn => {
            sentences.audit_did_learner_invitation_withdrawn(by, words.cohort())
        }
        Deed::LearnerInvitationAccepted => {
            sentences.audit_did_learner_invitation_accepted(by, words.cohort())
        }
        Deed::AnswerMarked if entry.facts.holds("again") => {
            sentences.audit_did_answer_marked_again(by, words.person(), words.cohort())
        }
        Deed::AnswerMarked => sentences.audit_did_answer_marked(by, words.person(), words.cohort()),
        Deed::AttemptReturned => {
            sentences.audit_did_attempt_returned(by, words.person(), words.cohort())
        }
        Deed::GradebookTaken => {
            sentences.audit_did_gradebook_taken(by, words.cohort(), words.number("learners"))
        }
        Deed::ClaimCodeMade => sentences.audit_did_claim_code_made(by, words.person()),
        Deed::ClaimCodeUsed if entry.facts.holds("recovery") => {
            sentences.audit_did_claim_code_used_again(by)
        }
        Deed::ClaimCodeUsed => sentences.audit_did_claim_code_used(by),
        Deed::FieldDefined => sentences.audit_did_field_defined(by, words.text("field")),
        Deed::FieldChanged if entry.facts.holds("retired") => {
            sentences.audit_did_field_retired(by, words.text("field"))
        }
        Deed::FieldChanged => sentences.audit_did_field_changed(by, words.text("field")),
        Deed::FieldsAnswered => sentences.audit_did_fields_answered(by),
        Deed::RecordVerified if entry.facts.number("registration").is_some() => {
            sentences.audit_did_record_verified_registration(by, words.person())
        }
        Deed::RecordVerified if entry.facts.number("affiliation").is_some() => {
            sentences.audit_did_record_verified_affiliation(by, words.person())
        }
        Deed::RecordVerified => sentences.audit_did_record_verified(by, words.person()),
        Deed::VerificationWithdrawn => {
            sentences.audit_did_verification_withdrawn(by, words.person())
        }
        Deed::AccommodationGranted => sentences.audit_did_accommodation_granted(
            by,
            words.person(),
            words.per_cent("extra_time_before"),
            words.per_cent("extra_time"),
        ),
        Deed::ExtensionGranted => sentences.audit_did_extension_granted(
            by,
            words.person(),
            words.text("item"),
            words.text("granted"),
        ),
        Deed::ExtensionEnded => {
            sentences.audit_did_extension_ended(by, words.person(), words.text("item"))
        }
        Deed::QuizDatesSet => {
            sentences.audit_did_quiz_dates_set(by, words.text("item"), words.cohort())
        }
        Deed::QuestionReportsSettled => {
            sentences.audit_did_question_reports_settled(by, words.text("question"), words.course())
        }
        Deed::ProfileChanged => sentences.audit_did_profile_changed(by),
        Deed::RegistrationAdded => sentences.audit_did_registration_added(by),
        Deed::RegistrationChanged => sentences.audit_did_registration_changed(by),
        Deed::RegistrationRemoved => sentences.audit_did_registration_removed(by),
        Deed::AffiliationAdded => sentences.audit_did_affiliation_added(by),
        Deed::AffiliationChanged => sentences.audit_did_affiliation_changed(by),
        Deed::AffiliationRemoved => sentences.audit_did_affiliation_removed(by),
        Deed::PartnerAdded => {
            sentences.audit_did_partner_added(by, words.partner(), words.cohort())
        }
        Deed::PartnerRemoved => {
            sentences.audit_did_partner_removed(by, words.partner(), words.cohort())
        }
        Deed::RevisionPublished => {
            sentences.audit_did_revision_published(by, words.number("revision"), words.course())
        }
        Deed::SourcesApproved => sentences.audit_did_sources_approved(by, words.course()),
        Deed::CohortMoved => sentences.audit_did_cohort_moved(by, words.cohort()),
        Deed::QuestionCorrected => {
            sentences.audit_did_question_corrected(by, words.number("correction"))
        }
        Deed::CorrectionWithdrawn => {
            sentences.audit_did_correction_withdrawn(by, words.number("correction"))
        }
        Deed::CourseBegun => sentences.audit_did_course_begun(by, words.course()),
        Deed::DraftStarted => sentences.audit_did_draft_started(by, words.course()),
        Deed::DraftRebased => {
            sentences.audit_did_draft_rebased(by, words.course(), words.number("onto"))
        }
        Deed::DraftFilesRemoved => {
            sentences.audit_did_draft_files_removed(by, words.course(), words.number("files"))
        }
        Deed::DraftReplaced => {
            sentences.audit_did_draft_replaced(by, words.course(), words.number("files"))
        }
        Deed::DraftDiscarded => sentences.audit_did_draft_discarded(by, words.course()),
        Deed::InstitutionFounded => sentences.audit_did_institution_founded(by),
        Deed::InstitutionChanged => match words.settings() {
            Some(changed) => sentences.audit_did_institution_changed(by, changed),
            None => sentences.audit_did_institution_changed_somehow(by),
        },
        Deed::LogoChanged => sentences.audit_did_logo_changed(by),
        Deed::SignatoriesChanged => match entry.facts.text("what") {
            Some("added") => sentences.audit_did_signatories_added(by),
            Some("removed") => sentences.audit_did_signatories_removed(by),
            Some("moved") => sentences.audit_did_signatories_moved(by),
            _ => sentences.audit_did_signatories_changed(by),
        },
        Deed::FrameworkImported => {
            sentences.audit_did_framework_imported(by, words.text("framework"))
        }
        Deed::MailTriedAgain => sentences.audit_did_mail_tried_again(by),
        Deed::AddressBounced => sentences.audit_did_address_bounced(),
        Deed::AddressConfirmedAgain => sentences.audit_did_address_confirmed_again(by),
        Deed::MailSwitchedOff => sentences.audit_did_mail_switched_off(by),
        Deed::MailSwitchedOn => sentences.audit_did_mail_switched_on(by),
        Deed::AddressAdded => sentences.audit_did_address_added(by),
        Deed::AddressRemoved => sentences.audit_did_address_removed(by),
        Deed::AccountChanged => sentences.audit_did_account_changed(by),
        Deed::AccountsMerged => sentences.audit_did_accounts_merged(by),
        Deed::MergeUndone => sentences.audit_did_merge_undone(by),
        Deed::PasswordChanged => sentences.audit_did_password_changed(by),
        Deed::DeviceSignedOut => sentences.audit_did_device_signed_out(by),
        Deed::SignedOutEverywhere => sentences.audit_did_signed_out_everywhere(by),
        Deed::DataTaken => sentences.audit_did_data_taken(by),
        Deed::ErasureAsked => sentences.audit_did_erasure_asked(by),
        Deed::ErasureCancelled => sentences.audit_did_erasure_cancelled(by),
        Deed::PersonErased => sentences.audit_did_person_erased(by),
        Deed::UnusedWarned => sentences.audit_did_unused_warned(by),
        Deed::UnusedSpared => sentences.audit_did_unused_spared(by),
        Deed::ConsentGiven => sentences.audit_did_consent_given(by),
        Deed::ConsentWithdrawn => sentences.audit_did_consent_withdrawn(by),
        Deed::AuditExported => sentences.audit_did_audit_exported(by),
        Deed::AuditPruned => sentences.audit_did_audit_pruned(by, words.number("entries")),
    }
}
