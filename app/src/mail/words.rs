//! What is said: of an event alike in the app and by mail, and in the letters that go to an address.

use campus::messages::{Event, Letter};
use campus::roles::PlaceRole;
use courseware::Language;
use language::Sentences;

/// The words, and where the button leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// The heading and subject line. Nothing personal: telephones show it to whoever is near.
    pub(crate) subject: String,
    /// How the reader is addressed.
    pub(crate) greeting: String,
    /// What happened.
    pub(crate) text: String,
    /// What to press.
    pub(crate) button: String,
    /// Where it leads.
    pub(crate) path: String,
    /// What else to know.
    pub(crate) after: String,
}

/// The words of a letter.
pub(crate) fn of_letter(sentences: &Sentences, language: Language, letter: &Letter) -> Words {
    let words = match letter {
        Letter::Happened { name, happened } => Words {
            greeting: sentences.mail_greeting_name(name),
            ..of_event(sentences, language, happened)
        },
        // No name here: it was typed by whoever filled in the form, perhaps a stranger who would like us to carry
        // their words into other people's mail.
        Letter::ConfirmSignUp { name: _, path } => Words {
            subject: sentences.mail_confirm_subject(),
            greeting: sentences.mail_greeting(),
            text: sentences.mail_confirm_text(),
            button: sentences.mail_confirm_button(),
            path: path.clone(),
            after: sentences.mail_confirm_ignore(),
        },
        Letter::AlreadySignedUp { name } => Words {
            subject: sentences.mail_already_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_already_text(),
            button: sentences.mail_already_button(),
            path: "/sign-in".to_owned(),
            after: sentences.mail_already_ignore(),
        },
        Letter::ResetPassword { name, path } => Words {
            subject: sentences.mail_reset_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_reset_text(),
            button: sentences.mail_reset_button(),
            path: path.clone(),
            after: sentences.mail_reset_ignore(),
        },
        Letter::RoleInvitation {
            inviter,
            role,
            place,
            path,
        } => Words {
            subject: sentences.mail_invitation_subject(),
            greeting: sentences.mail_greeting(),
            text: invitation(sentences, inviter, *role, place),
            button: sentences.mail_invitation_button(),
            path: path.clone(),
            after: sentences.mail_invitation_ignore(),
        },
        Letter::ProveAddress { name, path } => Words {
            subject: sentences.mail_prove_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_prove_text(),
            button: sentences.mail_prove_button(),
            path: path.clone(),
            after: sentences.mail_prove_ignore(),
        },
        Letter::CohortInvitation {
            institution,
            cohort,
            path,
        } => Words {
            subject: sentences.mail_cohort_subject(),
            greeting: sentences.mail_greeting(),
            text: sentences.mail_cohort_text(cohort, institution),
            button: sentences.mail_cohort_button(),
            path: path.clone(),
            after: sentences.mail_cohort_ignore(),
        },
        Letter::ConfirmAddress { name, path } => Words {
            subject: sentences.mail_address_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_address_text(),
            button: sentences.mail_address_button(),
            path: path.clone(),
            after: sentences.mail_address_ignore(),
        },
    };
    Words {
        subject: plain(words.subject),
        greeting: plain(words.greeting),
        text: plain(words.text),
        button: plain(words.button),
        path: words.path,
        after: plain(words.after),
    }
}

fn invitation(sentences: &Sentences, inviter: &str, role: PlaceRole, place: &str) -> String {
    match role {
        PlaceRole::PlatformAdministrator => sentences.mail_invitation_platform(inviter),
        PlaceRole::Administrator => sentences.mail_invitation_administrator(inviter, place),
        PlaceRole::Coordinator => sentences.mail_invitation_coordinator(inviter, place),
        PlaceRole::Instructor => sentences.mail_invitation_instructor(inviter, place),
        PlaceRole::Author => sentences.mail_invitation_author(inviter, place),
        PlaceRole::Reviewer => sentences.mail_invitation_reviewer(inviter, place),
        PlaceRole::Facilitator => sentences.mail_invitation_facilitator(inviter, place),
    }
}

/// The words of an event, to someone whose name need not be said.
pub(crate) fn of_event(sentences: &Sentences, language: Language, event: &Event) -> Words {
    let greeting = sentences.mail_greeting();
    match event {
        Event::PasswordChanged => Words {
            subject: sentences.mail_changed_subject(),
            greeting,
            text: sentences.mail_changed_text(),
            button: sentences.mail_changed_button(),
            path: "/forgotten-password".to_owned(),
            after: sentences.mail_changed_ignore(),
        },
        Event::AddressesChanged => Words {
            subject: sentences.mail_addresses_subject(),
            greeting,
            text: sentences.mail_addresses_text(),
            button: sentences.mail_addresses_button(),
            path: "/account/contacts".to_owned(),
            after: sentences.mail_addresses_ignore(),
        },
        Event::CertificateIssued { course, path } => Words {
            subject: sentences.mail_certificate_subject(),
            greeting,
            text: sentences.mail_certificate_text(course.0.get(language).value.as_str()),
            button: sentences.mail_certificate_button(),
            path: path.clone(),
            after: sentences.mail_certificate_ignore(),
        },
    }
}

/// Without the marks that isolate directions: old telephones show them as boxes.
pub(super) fn plain(sentence: String) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}
