//! Mail as a file, and mail servers that behave and misbehave.

use std::time::Duration;

use app::mail::{RenderedMail, render};
use campus::Wording;
use campus::institutions::InstitutionId;
use campus::institutions::entity::institution;
use campus::messages::{
    Category, Event, Letter, MailId, MailLinkKey, Refusal, Subscription, WaitingMail,
};
use campus::people::PersonId;
use courseware::Language;
use time::OffsetDateTime;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Mailer, Outgoing, SendError, read_delivery_status};
use crate::configuration::Configuration;

const ADDRESS: &str = "sana@example.org";

fn configured(variables: &[(&str, &str)]) -> anyhow::Result<Mailer> {
    let variables = variables
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_string()));
    Mailer::new(&Configuration::load(None, variables)?)
}

fn mail() -> WaitingMail {
    let letter = Letter::Happened {
        name: "ثنا".to_owned(),
        happened: Event::CertificateIssued {
            course: Wording::new("Counting", "گنتی"),
            path: "/certificates/1".to_owned(),
        },
    };
    WaitingMail {
        recipient: ADDRESS.to_owned(),
        language: Language::Urdu,
        letter,
        institution: None,
        subscription: Some(Subscription {
            person: PersonId(7),
            category: Category::Courses,
        }),
        written_at: OffsetDateTime::UNIX_EPOCH,
    }
}

fn rendered(mail: &WaitingMail, scheme: &str) -> RenderedMail {
    let key = MailLinkKey::derive(b"secret");
    render(mail, &key, |path| {
        format!("{scheme}://learn.example.org{path}")
    })
    .unwrap()
}

fn outgoing(mail: &WaitingMail) -> Outgoing<'_> {
    Outgoing {
        id: MailId(7),
        mail,
        rendered: rendered(mail, "https"),
    }
}

fn of_institution(name: &str, address: &str) -> WaitingMail {
    let institution = institution::Model {
        id: InstitutionId(1),
        slug: "hsa".to_owned(),
        short_name: "HSA".to_owned(),
        name: Wording::new("HSA", "HSA"),
        about: Wording::new("", ""),
        time_zone: "Asia/Karachi".to_owned(),
        accent: None,
        logo: None,
        sender_name: Some(name.to_owned()),
        sender_address: Some(address.to_owned()),
        support_contact: None,
        version: 1,
        created_at: OffsetDateTime::UNIX_EPOCH,
    };
    WaitingMail {
        institution: Some(institution),
        ..mail()
    }
}

#[test]
fn a_sender_that_is_no_address_names_its_key() {
    let error = configured(&[("SEEKH_MAIL_SENDER", "Seekh")])
        .unwrap_err()
        .to_string();
    assert!(error.contains("mail_sender"), "{error}");
}

#[tokio::test]
async fn without_a_server_mail_becomes_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    let mailer = configured(&[("SEEKH_DATA_DIRECTORY", &data)]).unwrap();
    let mail = mail();
    mailer.send(outgoing(&mail)).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
        .unwrap()
        .collect();
    assert_eq!(files.len(), 1);
    let path = files[0].as_ref().unwrap().path();
    let content = std::fs::read_to_string(&path).unwrap();
    assert_eq!(path.extension().unwrap(), "eml");
    assert!(content.contains("To: sana@example.org") && content.contains("multipart/alternative"));
    assert!(content.contains("Auto-Submitted: auto-generated"));
}

/// How a mail server behaves.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// Answers each command well, but this one (its name, or `.` for the end of a mail) with this.
    Says(&'static str, &'static str),
    /// Closes the connection instead of answering this.
    ClosesAt(&'static str),
    /// Takes the whole mail and closes before it says so.
    TakesAndCloses,
    /// Never says a word after this.
    FallsSilentAt(&'static str),
    /// Greets with this.
    Greets(&'static str),
}

/// A mail server for one conversation, which returns what it was told.
async fn server(manner: Manner) -> (Mailer, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let mailer = configured(&[("SEEKH_MAIL_SERVER_URL", &url)]).unwrap();
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut heard, mut in_data) = (String::new(), false);
        let greeting = match manner {
            Manner::Greets(words) => words,
            _ => "220 test\r\n",
        };
        write.write_all(greeting.as_bytes()).await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            heard.push_str(&line);
            heard.push('\n');
            let said = line.split([' ', ':']).next().unwrap_or_default();
            if manner == Manner::ClosesAt("data") && in_data {
                break;
            }
            let mut answer = match said {
                "." if in_data => {
                    in_data = false;
                    "250 taken\r\n"
                }
                _ if in_data => continue,
                "DATA" => {
                    in_data = true;
                    "354 go on\r\n"
                }
                "QUIT" => break,
                _ => "250 fine\r\n",
            };
            match manner {
                Manner::Says(at, words) if at == said => answer = words,
                Manner::ClosesAt(at) if at == said => break,
                Manner::TakesAndCloses if said == "." => break,
                Manner::FallsSilentAt(at) if at == said => {
                    std::future::pending::<()>().await;
                }
                _ => {}
            }
            if write.write_all(answer.as_bytes()).await.is_err() {
                break;
            }
        }
        heard
    });
    (mailer, heard)
}

async fn sent(manner: Manner) -> (Result<(), SendError>, String) {
    let (mailer, heard) = server(manner).await;
    let mail = mail();
    let outcome = mailer.send(outgoing(&mail)).await;
    drop(mailer);
    (outcome, heard.await.unwrap())
}

fn temporary(outcome: Result<(), SendError>) -> String {
    match outcome {
        Err(SendError::Temporary(error)) => format!("{error:#}"),
        other => panic!("{other:?}"),
    }
}

fn refused(outcome: Result<(), SendError>) -> Refusal {
    match outcome {
        Err(SendError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_mail_server_gets_the_whole_mail() {
    let (outcome, heard) = sent(Manner::Says("", "")).await;
    outcome.unwrap();
    for part in [
        "RCPT TO:<sana@example.org>",
        "Message-ID: <seekh-7-0@localhost>",
        "Subject: =?utf-8?",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(heard.contains(part), "{part}: {heard}");
    }
    let unfolded = heard.replace("\n ", " ").replace("\n\t", " ");
    assert!(
        unfolded.contains("List-Unsubscribe: <https://learn.example.org/unsubscribe/7-courses-"),
        "{heard}"
    );
}

#[tokio::test]
async fn a_recipient_that_is_refused_for_good_is_not_tried_again() {
    let no = "550 5.1.1 <sana@example.org>: no such user\r\n";
    let refusal = refused(sent(Manner::Says("RCPT", no)).await.0);
    assert!(refusal.address_is_dead);
    assert!(!refusal.reason.contains("sana"), "{}", refusal.reason);
    // The mail is not liked; the address may be as good as any.
    let spam = "554 5.7.1 looks like spam\r\n";
    assert!(!refused(sent(Manner::Says(".", spam)).await.0).address_is_dead);
    let sender = "550 5.1.8 who are you?\r\n";
    assert!(!refused(sent(Manner::Says("MAIL", sender)).await.0).address_is_dead);
}

#[tokio::test]
async fn whatever_may_go_better_later_is_tried_again() {
    for manner in [
        Manner::Says("RCPT", "451 4.7.1 come back later\r\n"),
        Manner::Says("RCPT", "450 busy\r\n"),
        Manner::Says("MAIL", "530 5.7.0 authenticate first\r\n"),
        Manner::Says("EHLO", "421 shutting down\r\n"),
        Manner::Says("RCPT", "\u{fffd}garbage without a code\r\n"),
        Manner::Says(".", "999 what?\r\n"),
        Manner::Greets("HTTP/1.1 400 Bad Request\r\n\r\n"),
        Manner::Greets("554 go away\r\n"),
        Manner::ClosesAt("EHLO"),
        Manner::ClosesAt("RCPT"),
        Manner::ClosesAt("data"),
    ] {
        let error = match sent(manner).await.0 {
            Err(SendError::Refused(refusal)) => {
                // A server that takes no mail from anyone says nothing of the address.
                assert!(!refusal.address_is_dead, "{}", refusal.reason);
                continue;
            }
            outcome => temporary(outcome),
        };
        assert!(!error.is_empty() && !error.contains("sana"), "{error}");
    }
    let nobody = configured(&[("SEEKH_MAIL_SERVER_URL", "smtp://127.0.0.1:1")]).unwrap();
    let mail = mail();
    temporary(nobody.send(outgoing(&mail)).await);
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left_alone_in_time() {
    for manner in [
        Manner::FallsSilentAt("EHLO"),
        Manner::FallsSilentAt("RCPT"),
        Manner::FallsSilentAt("."),
        // An answer that goes on and never ends.
        Manner::Says("DATA", "250\r\n250-\r\n"),
    ] {
        let (mailer, heard) = server(manner).await;
        let mailer = mailer.with_patience(Duration::from_millis(300));
        let mail = mail();
        let error = temporary(mailer.send(outgoing(&mail)).await);
        assert!(error.contains("too long"), "{error}");
        heard.abort();
    }
}

#[tokio::test]
async fn a_mail_that_was_taken_without_a_word_carries_the_same_number_again() {
    let number = |heard: &str| {
        let line = heard.lines().find(|line| line.starts_with("Message-ID:"));
        line.unwrap().to_owned()
    };
    let (outcome, first) = sent(Manner::TakesAndCloses).await;
    temporary(outcome);
    let (outcome, second) = sent(Manner::Says("", "")).await;
    outcome.unwrap();
    assert_eq!(number(&first), number(&second));
}

async fn heard_of(mail: &WaitingMail, rendered: RenderedMail) -> String {
    let (mailer, heard) = server(Manner::Says("", "")).await;
    let id = MailId(7);
    mailer.send(Outgoing { id, mail, rendered }).await.unwrap();
    drop(mailer);
    heard.await.unwrap()
}

#[tokio::test]
async fn an_institution_writes_in_its_own_name_and_nobody_adds_a_header() {
    let mail = of_institution("HSA, Islamabad", "learn@hsa.example.org");
    let heard = heard_of(&mail, rendered(&mail, "https")).await;
    // The comma would part two senders, so the name is encoded: this is it in base 64.
    let from = "From: =?utf-8?b?SFNBLCBJc2xhbWFiYWQ=?= <learn@hsa.example.org>";
    assert!(heard.contains(from), "{heard}");
    // What comes back, comes back to the installation.
    assert!(heard.contains("MAIL FROM:<seekh@localhost>"), "{heard}");
    assert!(heard.contains("Sender: Seekh <seekh@localhost>"), "{heard}");

    let hostile = of_institution(
        "HSA\r\nBcc: all@example.org",
        "x@y.z\r\nBcc: all@example.org",
    );
    let heard = heard_of(&hostile, rendered(&hostile, "https")).await;
    assert!(
        !heard.lines().any(|line| line.starts_with("Bcc")),
        "{heard}"
    );
}

#[tokio::test]
async fn what_concerns_safety_or_others_could_hear_is_not_one_click() {
    let safe = WaitingMail {
        subscription: None,
        ..mail()
    };
    let heard = heard_of(&safe, rendered(&safe, "https")).await;
    assert!(!heard.contains("List-Unsubscribe"), "{heard}");
    let open = mail();
    let heard = heard_of(&open, rendered(&open, "http")).await;
    assert!(!heard.contains("List-Unsubscribe-Post"), "{heard}");
}

/// A notification as mail servers write it; `action` and `status` as given.
pub(crate) fn notification(action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@example.org\r\nTo: seekh@localhost\r\nSubject: Undelivered\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example.org\r\n\r\n\
         Final-Recipient: rfc822; Sana@Example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 5.1.1\r\n <sana@example.org> unknown\r\n\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\n\
         From: seekh@localhost\r\nMessage-ID: <seekh-7-0@localhost>\r\nSubject: x\r\n\r\nbody\r\n--b--\r\n"
    )
}

#[test]
fn a_notification_is_read_where_it_says_that_delivery_failed() {
    let read = read_delivery_status(notification("failed", "5.1.1").as_bytes());
    assert_eq!(read.len(), 1, "{read:?}");
    assert_eq!(read[0].address.as_str(), ADDRESS);
    assert!(read[0].reason.starts_with("5.1.1"), "{}", read[0].reason);
    let mail = (MailId(7), OffsetDateTime::UNIX_EPOCH);
    assert_eq!(read[0].mail, Some(mail));
    let headers = notification("failed", "5.1.1").replace("message/rfc822", "text/rfc822-headers");
    assert_eq!(read_delivery_status(headers.as_bytes())[0].mail, Some(mail));
    for (action, status) in [
        ("delayed", "4.4.1"),
        ("delivered", "2.0.0"),
        ("failed", "4.2.2"),
    ] {
        let read = read_delivery_status(notification(action, status).as_bytes());
        assert_eq!(read, []);
    }
}

proptest::proptest! {
    #[test]
    fn garbage_is_no_notification(
        bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400), cut in 0..900_usize
    ) {
        read_delivery_status(&bytes);
        let mut whole = notification("failed", "5.1.1").into_bytes();
        whole.truncate(cut);
        read_delivery_status(&whole);
        whole.extend(bytes);
        read_delivery_status(&whole);
    }
}
