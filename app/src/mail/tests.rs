use campus::Wording;
use campus::institutions::InstitutionId;
use campus::institutions::entity::institution;
use campus::messages::{Category, Event, Letter, Subscription};
use campus::people::PersonId;
use time::OffsetDateTime;

use super::*;

const NAME: &str = "<b>Sana</b> & ثنا \"x\" <mj-raw><script>alert(1)</script></mj-raw> <!--";

fn hostile() -> institution::Model {
    institution::Model {
        id: InstitutionId(1),
        slug: "hsa".to_owned(),
        short_name: "HSA".to_owned(),
        name: Wording::new("Health & <i>Services</i>", "صحت <i>"),
        about: Wording::new("", ""),
        time_zone: "Asia/Karachi".to_owned(),
        accent: Some("#123456".to_owned()),
        logo: None,
        sender_name: None,
        sender_address: None,
        support_contact: Some("help@hsa.example.org\"><i>".to_owned()),
        version: 1,
        created_at: OffsetDateTime::UNIX_EPOCH,
    }
}

fn letters() -> Vec<Letter> {
    let mut letters = Letter::samples(NAME);
    letters.push(Letter::Happened {
        name: NAME.to_owned(),
        happened: Event::CertificateIssued {
            course: Wording::new("Data \"quality\" <1>", "ڈیٹا <1>"),
            path: "/certificates/1".to_owned(),
        },
    });
    letters
}

fn rendered(letter: Letter, language: Language, at: Option<institution::Model>) -> RenderedMail {
    let mail = WaitingMail {
        recipient: "sana@example.org".to_owned(),
        language,
        subscription: (letter.category() != Category::Security).then_some(Subscription {
            person: PersonId(7),
            category: letter.category(),
        }),
        letter,
        institution: at,
        written_at: OffsetDateTime::UNIX_EPOCH,
    };
    let key = MailLinkKey::derive(b"secret");
    render(&mail, &key, |path| {
        format!("https://learn.example.org{path}")
    })
    .unwrap()
}

#[test]
fn subjects_hold_nothing_personal_and_fit_a_header() {
    for letter in letters() {
        for language in Language::ALL {
            let mail = rendered(letter.clone(), language, Some(hostile()));
            for word in ["Sana", "ثنا", "Data", "ڈیٹا", "Health"] {
                assert!(!mail.subject.contains(word), "{}", mail.subject);
            }
            assert!(!mail.subject.contains(char::is_control) && !mail.subject.is_empty());
        }
    }
}

#[test]
fn what_people_typed_is_text_and_never_html() {
    for letter in letters() {
        for language in Language::ALL {
            let mail = rendered(letter.clone(), language, Some(hostile()));
            for tag in ["<b>", "<1>", "<i>", "<script", "<mj-raw", "\"><i"] {
                assert!(!mail.html.contains(tag), "{tag}: {}", mail.html);
            }
            assert!(mail.html.trim_end().ends_with("</html>"));
        }
    }
}

#[test]
fn both_parts_lead_to_the_whole_address() {
    for letter in letters() {
        let mail = rendered(letter, Language::Urdu, None);
        let line = mail.text.lines().find(|line| line.starts_with("https://"));
        let line = line.unwrap();
        assert!(line.starts_with("https://learn.example.org/"), "{line}");
        let link = format!("href=\"{line}\"");
        assert_eq!(mail.html.matches(&link).count(), 2, "{}", mail.html);
        assert!(!mail.html.contains("<img") && mail.html.len() < 30_000);
    }
}

#[test]
fn what_is_not_about_safety_can_be_switched_off() {
    for letter in letters() {
        let category = letter.category();
        let mail = rendered(letter, Language::English, None);
        assert_eq!(mail.unsubscribe.is_some(), category != Category::Security);
        if let Some(address) = mail.unsubscribe {
            assert!(mail.text.contains(&address) && mail.html.contains(&address));
        }
    }
}

#[test]
fn a_mail_is_in_the_colours_and_the_name_of_its_institution() {
    let letter = Letter::Happened {
        name: "Sana".to_owned(),
        happened: Event::PasswordChanged,
    };
    let mail = rendered(letter.clone(), Language::English, Some(hostile()));
    assert!(mail.html.contains("#123456") && !mail.html.contains(NEUTRAL_ACCENT));
    assert!(
        mail.text.contains("Health & <i>Services</i>, "),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("help@hsa.example.org"));
    let strange = institution::Model {
        accent: Some("red;}".to_owned()),
        ..hostile()
    };
    let mail = rendered(letter, Language::English, Some(strange));
    assert!(mail.html.contains(NEUTRAL_ACCENT) && !mail.html.contains("red;}"));
}

#[test]
fn who_may_not_read_the_mail_finds_a_way_in_the_other_language() {
    let invitation = |language_is_guessed| Letter::CohortInvitation {
        institution: "HSA".to_owned(),
        cohort: "Counting".to_owned(),
        path: "/join/7".to_owned(),
        language_is_guessed,
    };
    let link = "https://learn.example.org/join/7?language=";
    for (language, other, way) in [
        (Language::English, "ur", "کیا آپ اردو پڑھتے ہیں؟"),
        (Language::Urdu, "en", "Do you read English?"),
    ] {
        let mail = rendered(invitation(true), language, None);
        for part in [&mail.text, &mail.html] {
            assert!(part.contains(way) && part.contains(&format!("{link}{other}")));
        }
        assert!(mail.html.contains(&format!("lang=\"{other}\"")));
        let mail = rendered(invitation(false), language, None);
        assert!(!mail.text.contains(way) && !mail.html.contains(link));
    }
}

#[test]
fn urdu_runs_from_right_to_left() {
    let letter = Letter::AlreadySignedUp {
        name: "ثنا".to_owned(),
    };
    let mail = rendered(letter, Language::Urdu, None);
    assert!(
        mail.html.contains("<html lang=\"ur\" dir=\"rtl\""),
        "{}",
        mail.html
    );
    assert!(mail.text.starts_with("السلام علیکم ثنا"), "{}", mail.text);
    // A cell that says otherwise would win over the page: stops would stand on the wrong side.
    assert!(!mail.html.contains("direction:ltr"), "{}", mail.html);
}

#[test]
fn a_strangers_words_are_not_carried_into_a_confirmation() {
    let letter = Letter::ConfirmSignUp {
        name: "Win a prize at evil.example".to_owned(),
        path: "/x".to_owned(),
    };
    let mail = rendered(letter, Language::English, None);
    assert!(!mail.text.contains("evil") && !mail.html.contains("evil"));
}
