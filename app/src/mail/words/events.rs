//! What is said of an event, alike in the app and by mail: what it is called, what happened, where to go, and what else
//! to know.

use campus::Wording;
use campus::messages::{ConfirmedRecord, Event};
use campus::roles::PlaceRole;
use courseware::Language;
use language::{Sentences, date};

use super::Words;
use crate::components::device_name;
use crate::pages::roles::role_name;

/// Days are told as they are in Pakistan, where everyone is.
const ZONE: &str = "Asia/Karachi";

/// The words of an event, to someone whose name need not be said.
pub(crate) fn of_event(sentences: &Sentences, language: Language, event: &Event) -> Words {
    let (button, path) = way_on(sentences, event);
    Words {
        subject: subject(sentences, event),
        greeting: sentences.mail_greeting(),
        text: text(sentences, language, event),
        button,
        path: path.to_owned(),
        after: after(sentences, event),
        other: None,
    }
}

fn subject(sentences: &Sentences, event: &Event) -> String {
    match event {
        Event::PasswordChanged => sentences.mail_changed_subject(),
        Event::AddressesChanged => sentences.mail_addresses_subject(),
        Event::AddressBounced => sentences.mail_bounced_subject(),
        Event::SignedInOnNewDevice { .. } => sentences.mail_device_subject(),
        Event::SignedOutEverywhere => sentences.mail_everywhere_subject(),
        Event::RecoveryCodeMade { .. } => sentences.mail_recovery_subject(),
        Event::ClaimCodeUsed => sentences.mail_claimed_subject(),
        Event::AccountsMerged { .. } => sentences.mail_merged_subject(),
        Event::MergeUndone => sentences.mail_unmerged_subject(),
        Event::DataTaken => sentences.mail_taken_subject(),
        Event::ErasureAsked { .. } => sentences.mail_erasure_subject(),
        Event::ErasureCancelled => sentences.mail_kept_subject(),
        Event::AccountUnused { .. } => sentences.mail_unused_subject(),
        Event::RoleGiven { .. } => sentences.mail_role_subject(),
        Event::RoleWithdrawn { .. } => sentences.mail_role_withdrawn_subject(),
        Event::BroughtIn { .. } => sentences.mail_brought_subject(),
        Event::CohortJoined { .. } => sentences.mail_joined_subject(),
        Event::CourseCompleted { .. } => sentences.mail_completed_subject(),
        Event::CertificateIssued { .. } => sentences.mail_certificate_subject(),
        Event::AttemptMarked { .. } => sentences.mail_marked_subject(),
        Event::AttemptReturned { .. } => sentences.mail_returned_subject(),
        Event::ScoreCorrected { .. } => sentences.mail_corrected_subject(),
        Event::CertificatesAffected { .. } => sentences.mail_affected_subject(),
        Event::ExtraTimeChanged { .. } => sentences.mail_time_subject(),
        Event::ExtensionGranted { .. } => sentences.mail_time_subject(),
        Event::QuestionReported { .. } => sentences.mail_reported_subject(),
        Event::RecordConfirmed { .. } => sentences.mail_confirmed_subject(),
        Event::ConfirmationWithdrawn { .. } => sentences.mail_unconfirmed_subject(),
    }
}

fn text(sentences: &Sentences, language: Language, event: &Event) -> String {
    match event {
        Event::PasswordChanged => sentences.mail_changed_text(),
        Event::AddressesChanged => sentences.mail_addresses_text(),
        Event::AddressBounced => sentences.mail_bounced_text(),
        Event::SignedInOnNewDevice { device } => {
            sentences.mail_device_text(device_name(sentences, *device))
        }
        Event::SignedOutEverywhere => sentences.mail_everywhere_text(),
        Event::RecoveryCodeMade { institution } => match institution {
            Some(institution) => sentences.mail_recovery_text(institution),
            None => sentences.mail_recovery_text_operator(),
        },
        Event::ClaimCodeUsed => sentences.mail_claimed_text(),
        Event::AccountsMerged { until } => {
            sentences.mail_merged_text(date(sentences, *until, ZONE))
        }
        Event::MergeUndone => sentences.mail_unmerged_text(),
        Event::DataTaken => sentences.mail_taken_text(),
        Event::ErasureAsked { due } => sentences.mail_erasure_text(date(sentences, *due, ZONE)),
        Event::ErasureCancelled => sentences.mail_kept_text(),
        Event::AccountUnused { due } => sentences.mail_unused_text(date(sentences, *due, ZONE)),
        Event::RoleGiven { role, place } => {
            let (role, place) = held(sentences, language, *role, place.as_ref());
            match place {
                Some(place) => sentences.mail_role_text(role, place),
                None => sentences.mail_role_text_platform(role),
            }
        }
        Event::RoleWithdrawn { role, place } => {
            let (role, place) = held(sentences, language, *role, place.as_ref());
            match place {
                Some(place) => sentences.mail_role_withdrawn_text(role, place),
                None => sentences.mail_role_withdrawn_text_platform(role),
            }
        }
        Event::BroughtIn {
            institution,
            cohort,
            ..
        } => sentences.mail_brought_text(said(cohort, language), institution),
        Event::CohortJoined {
            institution,
            cohort,
            ..
        } => sentences.mail_joined_text(said(cohort, language), institution),
        Event::CourseCompleted { course, .. } => {
            sentences.mail_completed_text(said(course, language))
        }
        Event::CertificateIssued { course, .. } => {
            sentences.mail_certificate_text(said(course, language))
        }
        Event::AttemptMarked { quiz, .. } => sentences.mail_marked_text(said(quiz, language)),
        Event::AttemptReturned { quiz, .. } => sentences.mail_returned_text(said(quiz, language)),
        Event::ScoreCorrected {
            quiz,
            reason,
            withdrawn: false,
            ..
        } => sentences.mail_corrected_text(said(quiz, language), reason),
        Event::ScoreCorrected {
            quiz,
            reason,
            withdrawn: true,
            ..
        } => sentences.mail_corrected_back_text(said(quiz, language), reason),
        Event::CertificatesAffected { count, cohort, .. } => {
            sentences.mail_affected_text(*count, said(cohort, language))
        }
        Event::ExtraTimeChanged { institution } => sentences.mail_time_text(institution),
        Event::ExtensionGranted { quiz, .. } => sentences.mail_extension_text(said(quiz, language)),
        Event::QuestionReported { course, .. } => {
            sentences.mail_reported_text(said(course, language))
        }
        Event::RecordConfirmed {
            institution,
            record,
        } => match record {
            ConfirmedRecord::Registration => sentences.mail_confirmed_registration(institution),
            ConfirmedRecord::Affiliation => sentences.mail_confirmed_affiliation(institution),
        },
        Event::ConfirmationWithdrawn {
            institution,
            record,
        } => match record {
            ConfirmedRecord::Registration => sentences.mail_unconfirmed_registration(institution),
            ConfirmedRecord::Affiliation => sentences.mail_unconfirmed_affiliation(institution),
        },
    }
}

/// What the button says, and where it leads.
fn way_on<'a>(sentences: &Sentences, event: &'a Event) -> (String, &'a str) {
    match event {
        Event::PasswordChanged => (sentences.mail_changed_button(), "/forgotten-password"),
        Event::AddressesChanged => (sentences.mail_addresses_button(), "/account/contacts"),
        Event::AddressBounced => (sentences.mail_bounced_button(), "/account/messages"),
        Event::SignedInOnNewDevice { .. } | Event::ClaimCodeUsed => {
            (sentences.mail_see_devices(), "/account/devices")
        }
        Event::SignedOutEverywhere => (sentences.mail_everywhere_button(), "/sign-in"),
        Event::AccountsMerged { .. } => (sentences.mail_merged_button(), "/account/merge"),
        Event::DataTaken => (sentences.mail_taken_button(), "/account/data"),
        Event::ErasureAsked { .. } => (sentences.mail_erasure_button(), "/account/erase"),
        Event::AccountUnused { .. } => (sentences.mail_unused_button(), "/account"),
        Event::RecoveryCodeMade { .. } | Event::MergeUndone | Event::ErasureCancelled => {
            (sentences.mail_see_account(), "/account")
        }
        Event::RoleGiven { .. } | Event::RoleWithdrawn { .. } => {
            (sentences.mail_role_button(), "/work")
        }
        Event::BroughtIn { path, .. }
        | Event::CohortJoined { path, .. }
        | Event::CourseCompleted { path, .. } => (sentences.mail_brought_button(), path),
        Event::ExtensionGranted { path, .. } => (sentences.mail_extension_button(), path),
        Event::QuestionReported { path, .. } => (sentences.mail_reported_button(), path),
        Event::ScoreCorrected { path, .. } => (sentences.mail_corrected_button(), path),
        Event::CertificatesAffected { path, .. } => (sentences.mail_affected_button(), path),
        Event::CertificateIssued { path, .. } => (sentences.mail_certificate_button(), path),
        Event::AttemptMarked { path, .. } | Event::AttemptReturned { path, .. } => {
            (sentences.mail_marked_button(), path)
        }
        Event::ExtraTimeChanged { .. }
        | Event::RecordConfirmed { .. }
        | Event::ConfirmationWithdrawn { .. } => (sentences.mail_see_profile(), "/account/profile"),
    }
}

fn after(sentences: &Sentences, event: &Event) -> String {
    match event {
        Event::PasswordChanged => sentences.mail_changed_ignore(),
        Event::AddressesChanged => sentences.mail_addresses_ignore(),
        Event::AddressBounced => sentences.mail_bounced_after(),
        Event::SignedInOnNewDevice { .. }
        | Event::SignedOutEverywhere
        | Event::MergeUndone
        | Event::DataTaken
        | Event::ErasureCancelled => sentences.mail_not_you(),
        Event::RecoveryCodeMade { .. } | Event::ClaimCodeUsed => sentences.mail_tell_coordinator(),
        Event::AccountsMerged { .. } => sentences.mail_merged_after(),
        Event::ErasureAsked { .. } => sentences.mail_erasure_after(),
        Event::AccountUnused { .. } => sentences.mail_unused_ignore(),
        Event::RoleGiven { .. } => sentences.mail_role_after(),
        Event::BroughtIn { .. } | Event::CohortJoined { .. } => sentences.mail_brought_after(),
        Event::AttemptReturned { .. } => sentences.mail_returned_after(),
        Event::CourseCompleted { .. } => sentences.mail_completed_after(),
        Event::CertificateIssued { .. } => sentences.mail_certificate_ignore(),
        Event::QuestionReported { .. } => sentences.mail_reported_after(),
        Event::ExtensionGranted { .. } => sentences.mail_extension_after(),
        Event::ScoreCorrected { .. } => sentences.mail_corrected_after(),
        Event::CertificatesAffected { .. } => sentences.mail_affected_after(),
        Event::RoleWithdrawn { .. }
        | Event::AttemptMarked { .. }
        | Event::ExtraTimeChanged { .. }
        | Event::RecordConfirmed { .. }
        | Event::ConfirmationWithdrawn { .. } => sentences.mail_ask_institution(),
    }
}

/// A role, and where it is held.
fn held<'a>(
    sentences: &Sentences,
    language: Language,
    role: PlaceRole,
    place: Option<&'a Wording>,
) -> (String, Option<&'a str>) {
    let place = place.map(|place| said(place, language));
    (role_name(sentences, role), place)
}

fn said(wording: &Wording, language: Language) -> &str {
    wording.0.get(language).value.as_str()
}
