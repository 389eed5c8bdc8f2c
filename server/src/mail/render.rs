//! What a mail says, in the language of its reader.

use askama::Template;
use campus::messages::{Letter, WaitingMail};
use campus::roles::PlaceRole;
use courseware::Language;
use language::{Sentences, sentences};

/// A mail ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RenderedMail {
    /// Nothing personal: telephones show it to whoever is near.
    pub(crate) subject: String,
    /// For programs that show text only.
    pub(crate) text: String,
    /// The same with a button. One column and no pictures or style sheets, which old programs ignore.
    pub(crate) html: String,
}

/// The words of one kind of letter, and where its button leads.
struct Words<'a> {
    subject: String,
    greeting: String,
    text: String,
    button: String,
    path: &'a str,
    ignore: String,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Html<'a> {
    language: &'a str,
    direction: &'a str,
    font: &'a str,
    line_height: &'a str,
    subject: &'a str,
    greeting: &'a str,
    text: &'a str,
    address: &'a str,
    button: &'a str,
    ignore: &'a str,
    fallback: &'a str,
    closing: &'a str,
    no_answer: &'a str,
}

/// Renders a mail. `address` puts the installation's public address before a path.
pub(crate) fn render(
    mail: &WaitingMail,
    address: impl Fn(&str) -> String,
) -> Result<RenderedMail, askama::Error> {
    let sentences = sentences(mail.language.code());
    let words = words(sentences, &mail.letter);
    let address = address(words.path);
    let (fallback, closing, no_answer) = (
        plain(sentences.mail_link_fallback()),
        plain(sentences.mail_closing()),
        plain(sentences.mail_no_answer()),
    );
    let (font, line_height) = match mail.language {
        Language::English => ("Georgia, serif", "1.5"),
        Language::Urdu => (
            "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', Tahoma, sans-serif",
            "2.2",
        ),
    };
    let html = Html {
        language: mail.language.code(),
        direction: mail.language.direction().code(),
        font,
        line_height,
        subject: &words.subject,
        greeting: &words.greeting,
        text: &words.text,
        address: &address,
        button: &words.button,
        ignore: &words.ignore,
        fallback: &fallback,
        closing: &closing,
        no_answer: &no_answer,
    }
    .render()?;
    let text = format!(
        "{}\n\n{}\n\n{}:\n{address}\n\n{}\n\n-- \n{closing}\n{no_answer}\n",
        words.greeting, words.text, words.button, words.ignore
    );
    Ok(RenderedMail {
        subject: words.subject,
        text,
        html,
    })
}

fn words<'a>(sentences: &Sentences, letter: &'a Letter) -> Words<'a> {
    let words = match letter {
        // No name here: it was typed by whoever filled in the form, perhaps a stranger who would like us to carry
        // their words into other people's mail.
        Letter::ConfirmSignUp { name: _, path } => Words {
            subject: sentences.mail_confirm_subject(),
            greeting: sentences.mail_greeting(),
            text: sentences.mail_confirm_text(),
            button: sentences.mail_confirm_button(),
            path,
            ignore: sentences.mail_confirm_ignore(),
        },
        Letter::AlreadySignedUp { name } => Words {
            subject: sentences.mail_already_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_already_text(),
            button: sentences.mail_already_button(),
            path: "/sign-in",
            ignore: sentences.mail_already_ignore(),
        },
        Letter::ResetPassword { name, path } => Words {
            subject: sentences.mail_reset_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_reset_text(),
            button: sentences.mail_reset_button(),
            path,
            ignore: sentences.mail_reset_ignore(),
        },
        Letter::PasswordChanged { name } => Words {
            subject: sentences.mail_changed_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_changed_text(),
            button: sentences.mail_changed_button(),
            path: "/forgotten-password",
            ignore: sentences.mail_changed_ignore(),
        },
        Letter::RoleInvitation {
            inviter,
            role,
            place,
            path,
        } => Words {
            subject: sentences.mail_invitation_subject(),
            greeting: sentences.mail_greeting(),
            text: match role {
                PlaceRole::PlatformAdministrator => sentences.mail_invitation_platform(inviter),
                PlaceRole::Administrator => sentences.mail_invitation_administrator(inviter, place),
                PlaceRole::Coordinator => sentences.mail_invitation_coordinator(inviter, place),
                PlaceRole::Instructor => sentences.mail_invitation_instructor(inviter, place),
                PlaceRole::Author => sentences.mail_invitation_author(inviter, place),
                PlaceRole::Reviewer => sentences.mail_invitation_reviewer(inviter, place),
                PlaceRole::Facilitator => sentences.mail_invitation_facilitator(inviter, place),
            },
            button: sentences.mail_invitation_button(),
            path,
            ignore: sentences.mail_invitation_ignore(),
        },
        Letter::CertificateIssued { name, course, path } => Words {
            subject: sentences.mail_certificate_subject(),
            greeting: sentences.mail_greeting_name(name),
            text: sentences.mail_certificate_text(course),
            button: sentences.mail_certificate_button(),
            path,
            ignore: sentences.mail_certificate_ignore(),
        },
    };
    Words {
        subject: plain(words.subject),
        greeting: plain(words.greeting),
        text: plain(words.text),
        button: plain(words.button),
        path: words.path,
        ignore: plain(words.ignore),
    }
}

/// Without the marks that isolate directions: old telephones show them as boxes.
fn plain(sentence: String) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "<b>Sana</b> & ثنا";

    fn letters() -> Vec<Letter> {
        let (name, path) = (NAME.to_owned(), "/somewhere/secret".to_owned());
        vec![
            Letter::ConfirmSignUp {
                name: name.clone(),
                path: path.clone(),
            },
            Letter::AlreadySignedUp { name: name.clone() },
            Letter::ResetPassword {
                name: name.clone(),
                path: path.clone(),
            },
            Letter::PasswordChanged { name: name.clone() },
            Letter::RoleInvitation {
                inviter: name.clone(),
                role: PlaceRole::Author,
                place: "Data \"quality\" <1>".to_owned(),
                path: path.clone(),
            },
            Letter::CertificateIssued {
                name,
                course: "Data \"quality\" <1>".to_owned(),
                path,
            },
        ]
    }

    fn rendered(letter: Letter, language: Language) -> RenderedMail {
        let mail = WaitingMail {
            recipient: "sana@example.org".to_owned(),
            language,
            letter,
        };
        render(&mail, |path| format!("https://learn.example.org{path}")).unwrap()
    }

    #[test]
    fn subjects_hold_nothing_personal_and_fit_a_header() {
        for letter in letters() {
            for language in Language::ALL {
                let mail = rendered(letter.clone(), language);
                assert!(!mail.subject.contains("Sana") && !mail.subject.contains("Data"));
                assert!(!mail.subject.contains(char::is_control) && !mail.subject.is_empty());
            }
        }
    }

    #[test]
    fn what_people_typed_is_text_and_never_html() {
        for letter in letters() {
            let mail = rendered(letter, Language::English);
            assert!(
                !mail.html.contains("<b>") && !mail.html.contains("<1>"),
                "{}",
                mail.html
            );
        }
    }

    #[test]
    fn both_parts_lead_to_the_whole_address() {
        for letter in letters() {
            let mail = rendered(letter, Language::Urdu);
            let line = mail
                .text
                .lines()
                .find(|line| line.starts_with("https://"))
                .unwrap();
            assert!(line.starts_with("https://learn.example.org/"), "{line}");
            assert!(
                mail.html.contains(&format!("href=\"{line}\"")),
                "{}",
                mail.html
            );
        }
    }

    #[test]
    fn urdu_runs_from_right_to_left() {
        let mail = rendered(
            Letter::PasswordChanged {
                name: "ثنا".to_owned(),
            },
            Language::Urdu,
        );
        assert!(mail.html.contains("<html lang=\"ur\" dir=\"rtl\">"));
        assert!(mail.text.starts_with("السلام علیکم ثنا"), "{}", mail.text);
    }

    #[test]
    fn a_strangers_words_are_not_carried_into_a_confirmation() {
        let letter = Letter::ConfirmSignUp {
            name: "Win a prize at evil.example".to_owned(),
            path: "/x".to_owned(),
        };
        let mail = rendered(letter, Language::English);
        assert!(!mail.text.contains("evil") && !mail.html.contains("evil"));
    }
}
