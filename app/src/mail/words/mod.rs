//! What is said: of an event alike in the app and by mail, and in the letters that go to an address.

mod events;

use campus::messages::Letter;
use campus::roles::PlaceRole;
use courseware::Language;
use language::Sentences;

pub(crate) use events::of_event;

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
    /// What is said in the other language, to who may not read this one.
    pub(crate) other: Option<Other>,
}

/// One line for who reads the other language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Other {
    /// The language that it is in.
    pub(crate) language: Language,
    /// Where it leads.
    pub(crate) text: String,
    /// The same page, in that language.
    pub(crate) path: String,
}

impl Other {
    /// The line below a letter in `language` whose link leads to `path`.
    fn below(language: Language, path: &str) -> Self {
        let other = match language {
            Language::English => Language::Urdu,
            Language::Urdu => Language::English,
        };
        Self {
            language: other,
            text: plain(language::sentences(other.code()).mail_other_language()),
            path: format!("{path}?language={}", other.code()),
        }
    }
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
            other: None,
        },
        Letter::AlreadySignedUp { name } => Words {
            subject: sentences.mail_already_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_already_text(),
            button: sentences.mail_already_button(),
            path: "/sign-in".to_owned(),
            after: sentences.mail_already_ignore(),
            other: None,
        },
        Letter::ResetPassword { name, path } => Words {
            subject: sentences.mail_reset_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_reset_text(),
            button: sentences.mail_reset_button(),
            path: path.clone(),
            after: sentences.mail_reset_ignore(),
            other: None,
        },
        Letter::RoleInvitation {
            inviter,
            role,
            place,
            path,
            language_is_guessed,
        } => Words {
            subject: sentences.mail_invitation_subject(),
            greeting: sentences.mail_greeting(),
            text: invitation(sentences, inviter, *role, place),
            button: sentences.mail_invitation_button(),
            path: path.clone(),
            after: sentences.mail_invitation_ignore(),
            other: language_is_guessed.then(|| Other::below(language, path)),
        },
        Letter::ProveAddress { name, path } => Words {
            subject: sentences.mail_prove_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_prove_text(),
            button: sentences.mail_prove_button(),
            path: path.clone(),
            after: sentences.mail_prove_ignore(),
            other: None,
        },
        Letter::CohortInvitation {
            institution,
            cohort,
            path,
            language_is_guessed,
        } => Words {
            subject: sentences.mail_cohort_subject(),
            greeting: sentences.mail_greeting(),
            text: sentences.mail_cohort_text(cohort, institution),
            button: sentences.mail_cohort_button(),
            path: path.clone(),
            after: sentences.mail_cohort_ignore(),
            other: language_is_guessed.then(|| Other::below(language, path)),
        },
        Letter::ConfirmAddress { name, path } => Words {
            subject: sentences.mail_address_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_address_text(),
            button: sentences.mail_address_button(),
            path: path.clone(),
            after: sentences.mail_address_ignore(),
            other: None,
        },
    };
    Words {
        subject: plain(words.subject),
        greeting: plain(words.greeting),
        text: plain(words.text),
        button: plain(words.button),
        path: words.path,
        after: plain(words.after),
        other: words.other,
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

/// Without the marks that isolate directions: old telephones show them as boxes.
pub(super) fn plain(sentence: String) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}
