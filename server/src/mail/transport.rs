//! Where mail goes: to a mail server, or as files into a folder.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use campus::messages::MailId;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::RenderedMail;
use crate::configuration::Configuration;
use crate::private;

/// A mail server that takes longer for one step is tried again later.
const LONGEST_STEP: Duration = Duration::from_secs(20);

/// A mail server to which passwords and links travel encrypted, or that is on this machine.
#[derive(Clone, Debug)]
pub(crate) struct MailServer(AsyncSmtpTransportBuilder);

impl MailServer {
    /// Reads `mail_server_url`. The address may hold a password, so no error repeats it.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "write it like `smtps://user:password@host:465`".to_owned())?;
        let encrypted = url.starts_with("smtps://") || requires_tls(url);
        if encrypted || is_this_machine(url) {
            Ok(Self(builder))
        } else {
            Err("add `?tls=required`, or begin with `smtps://`: passwords and links would travel unencrypted".to_owned())
        }
    }
}

/// Sends mail in the installation's name.
#[derive(Clone, Debug)]
pub(crate) struct Mailer {
    sender: Mailbox,
    transport: Transport,
}

#[derive(Clone, Debug)]
enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files(PathBuf),
}

impl Mailer {
    /// As configured: `mail_server_url`, or the folder `mail` in the data folder.
    pub(crate) fn new(configuration: &Configuration) -> anyhow::Result<Self> {
        let sender = configuration.mail_sender.clone();
        let transport = match &configuration.mail_server_url {
            Some(server) => Transport::Smtp(server.0.clone().timeout(Some(LONGEST_STEP)).build()),
            None => files(&configuration.data_directory.join("mail"))?,
        };
        Ok(Self { sender, transport })
    }

    /// Hands one mail over. Sent twice it carries the same number, so that mail programs can show it once.
    pub(crate) async fn send(
        &self,
        id: MailId,
        recipient: &str,
        mail: RenderedMail,
    ) -> anyhow::Result<()> {
        let domain = self.sender.email.domain();
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let message = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(
                None,
                recipient.parse().context("the recipient's address")?,
            ))
            .subject(mail.subject)
            .message_id(Some(format!("<seekh-{id}@{domain}>")))
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .multipart(MultiPart::alternative_plain_html(mail.text, mail.html))?;
        match &self.transport {
            Transport::Smtp(server) => {
                server.send(message).await?;
            }
            Transport::Files(folder) => {
                let name = AsyncFileTransport::<Tokio1Executor>::new(folder)
                    .send(message)
                    .await?;
                let path = folder.join(format!("{name}.eml"));
                tracing::info!(path = %path.display(), "mail written");
            }
        }
        Ok(())
    }
}

/// Whether the address itself says so, and not the password in it. As lettre does, the first `tls` counts.
fn requires_tls(url: &str) -> bool {
    let address = url.split('#').next().unwrap_or_default();
    let query = address.split_once('?').map_or("", |(_, query)| query);
    query.split('&').find(|pair| pair.starts_with("tls=")) == Some("tls=required")
}

/// Whether the mail server is on this machine, where nobody listens on the way.
fn is_this_machine(url: &str) -> bool {
    let authority = url.split("://").nth(1).unwrap_or_default();
    let authority = authority.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        host == *name
            || host
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(':'))
    })
}

fn files(folder: &Path) -> anyhow::Result<Transport> {
    private::make_folder(folder)
        .with_context(|| format!("data_directory: can't make {}", folder.display()))?;
    Ok(Transport::Files(folder.to_owned()))
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;
    use tokio::task::JoinHandle;

    use super::*;

    fn configured(variables: &[(&str, &str)]) -> anyhow::Result<Mailer> {
        let variables = variables
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        Mailer::new(&Configuration::load(None, variables)?)
    }

    fn mail() -> RenderedMail {
        RenderedMail {
            subject: "نیا پاس ورڈ چنیں".to_owned(),
            text: "text part\n.\nafter a lonely dot".to_owned(),
            html: "<p>HTML part</p>".to_owned(),
        }
    }

    #[test]
    fn a_server_that_others_can_listen_to_is_refused() {
        for url in [
            "smtp://user:secret@mail.example.org:587",
            "smtp://localhost.example.org",
            "smtp://localhost@mail.example.org",
            "smtp://user:tls=required@mail.example.org",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://mail.example.org?tls=opportunistic&tls=required",
            "http://mail.example.org",
            "mail.example.org",
        ] {
            let error = configured(&[("SEEKH_MAIL_SERVER_URL", url)])
                .unwrap_err()
                .to_string();
            assert!(error.contains("mail_server_url"), "{error}");
            assert!(!error.contains("secret"), "{error}");
        }
        for url in [
            "smtps://mail.example.org",
            "smtp://127.0.0.1:2525",
            "smtp://mail.example.org?tls=required",
        ] {
            configured(&[("SEEKH_MAIL_SERVER_URL", url)]).unwrap();
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
        mailer
            .send(MailId(7), "sana@example.org", mail())
            .await
            .unwrap();
        let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
            .unwrap()
            .collect();
        assert_eq!(files.len(), 1);
        let path = files[0].as_ref().unwrap().path();
        let content = std::fs::read_to_string(&path).unwrap();
        assert_eq!(path.extension().unwrap(), "eml");
        assert!(
            content.contains("To: sana@example.org") && content.contains("multipart/alternative")
        );
        assert!(content.contains("Auto-Submitted: auto-generated"));
    }

    /// A mail server that takes one mail, or refuses every recipient, and returns what it was told.
    async fn server(recipient_answer: &'static str) -> (String, JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let heard = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            let (mut heard, mut in_data) = (String::new(), false);
            write.write_all(b"220 test\r\n").await.unwrap();
            while let Ok(Some(line)) = lines.next_line().await {
                heard.push_str(&line);
                heard.push('\n');
                let answer = match line.split(' ').next().unwrap_or_default() {
                    "." if in_data => {
                        in_data = false;
                        "250 taken\r\n"
                    }
                    _ if in_data => continue,
                    "DATA" => {
                        in_data = true;
                        "354 go on\r\n"
                    }
                    "RCPT" => recipient_answer,
                    "QUIT" => break,
                    _ => "250 fine\r\n",
                };
                write.write_all(answer.as_bytes()).await.unwrap();
            }
            heard
        });
        (url, heard)
    }

    #[tokio::test]
    async fn a_mail_server_gets_the_whole_mail() {
        let (url, heard) = server("250 fine\r\n").await;
        let mailer = configured(&[("SEEKH_MAIL_SERVER_URL", &url)]).unwrap();
        mailer
            .send(MailId(7), "sana@example.org", mail())
            .await
            .unwrap();
        drop(mailer);
        let heard = heard.await.unwrap();
        assert!(heard.contains("RCPT TO:<sana@example.org>"), "{heard}");
        assert!(heard.contains("Message-ID: <seekh-7@localhost>"), "{heard}");
        assert!(heard.contains("after a lonely dot"), "{heard}");
        assert!(heard.contains("Subject: =?utf-8?"), "{heard}");
    }

    #[tokio::test]
    async fn a_refused_recipient_and_a_silent_machine_are_errors() {
        let (url, _) = server("450 come back later\r\n").await;
        let mailer = configured(&[("SEEKH_MAIL_SERVER_URL", &url)]).unwrap();
        assert!(
            mailer
                .send(MailId(7), "sana@example.org", mail())
                .await
                .is_err()
        );
        let mailer = configured(&[("SEEKH_MAIL_SERVER_URL", "smtp://127.0.0.1:1")]).unwrap();
        assert!(
            mailer
                .send(MailId(7), "sana@example.org", mail())
                .await
                .is_err()
        );
    }
}
