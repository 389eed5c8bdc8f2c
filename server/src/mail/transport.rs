//! Where mail goes: to a mail server, or as files into a folder.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use app::mail::RenderedMail;
use campus::messages::{MailId, WaitingMail};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::refusal::{SendError, read};
use crate::configuration::Configuration;
use crate::private;

/// A mail server that takes longer for a whole mail is tried again later. Less than a job may take.
const LONGEST_SENDING: Duration = Duration::from_secs(60);

/// Sends mail in the installation's name, or in its institutions'.
#[derive(Clone, Debug)]
pub(crate) struct Mailer {
    sender: Mailbox,
    transport: Transport,
    patience: Duration,
}

#[derive(Clone, Debug)]
enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files(PathBuf),
}

/// A mail on its way.
#[derive(Clone, Debug)]
pub(crate) struct Outgoing<'a> {
    /// Its number.
    pub(crate) id: MailId,
    /// To whom, and in whose name.
    pub(crate) mail: &'a WaitingMail,
    /// What it says.
    pub(crate) rendered: RenderedMail,
}

impl Mailer {
    /// As configured: `mail_server_url`, or the folder `mail` in the data folder.
    pub(crate) fn new(configuration: &Configuration) -> anyhow::Result<Self> {
        let sender = configuration.mail_sender.clone();
        let transport = match &configuration.mail_server_url {
            Some(server) => {
                Transport::Smtp(server.0.clone().timeout(Some(LONGEST_SENDING)).build())
            }
            None => files(&configuration.data_directory.join("mail"))?,
        };
        Ok(Self {
            sender,
            transport,
            patience: LONGEST_SENDING,
        })
    }

    /// Waits no longer than this for a mail server.
    #[cfg(test)]
    pub(crate) fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Hands one mail over.
    pub(crate) async fn send(&self, outgoing: Outgoing<'_>) -> Result<(), SendError> {
        let message = self.message(outgoing).map_err(SendError::Temporary)?;
        match &self.transport {
            Transport::Smtp(server) => {
                let sending = tokio::time::timeout(self.patience, server.send(message));
                match sending.await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) => Err(read(error)),
                    Err(_) => Err(SendError::Temporary(anyhow::anyhow!(
                        "the mail server took too long"
                    ))),
                }
            }
            Transport::Files(folder) => self.write(folder, message).await,
        }
    }

    async fn write(&self, folder: &Path, message: Message) -> Result<(), SendError> {
        let name = AsyncFileTransport::<Tokio1Executor>::new(folder)
            .send(message)
            .await
            .map_err(|error| SendError::Temporary(error.into()))?;
        let path = folder.join(format!("{name}.eml"));
        tracing::info!(path = %path.display(), "mail written");
        Ok(())
    }

    /// The mail with its headers. Sent twice it carries the same number, so that whoever gets it twice shows it once.
    fn message(&self, outgoing: Outgoing<'_>) -> anyhow::Result<Message> {
        let Outgoing { id, mail, rendered } = outgoing;
        let from = self.from(mail);
        let domain = self.sender.email.domain();
        let written_at = mail.written_at.unix_timestamp();
        let mut message = Message::builder()
            .to(Mailbox::new(
                None,
                mail.recipient.parse().context("the recipient's address")?,
            ))
            .subject(rendered.subject)
            .message_id(Some(format!("<seekh-{id}-{written_at}@{domain}>")))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
        if from.email != self.sender.email {
            // What can't be delivered comes back to the installation, which knows what to do with it.
            message = message.sender(self.sender.clone());
        }
        message = message.from(from);
        if let Some(address) = rendered.unsubscribe {
            // The second header is for addresses that nobody can listen to on the way (RFC 8058, 3.1).
            if address.starts_with("https://") {
                let one_click = "List-Unsubscribe=One-Click".to_owned();
                message = message.raw_header(header("List-Unsubscribe-Post", one_click));
            }
            message = message.raw_header(header("List-Unsubscribe", format!("<{address}>")));
        }
        let parts = MultiPart::alternative_plain_html(rendered.text, rendered.html);
        Ok(message.multipart(parts)?)
    }

    /// Whom the mail comes from: its institution where it has said so, else the installation.
    fn from(&self, mail: &WaitingMail) -> Mailbox {
        let Some(institution) = &mail.institution else {
            return self.sender.clone();
        };
        let address = institution
            .sender_address
            .as_deref()
            .and_then(|address| address.parse().ok());
        let name = institution
            .sender_name
            .as_deref()
            .map(|name| name.replace(char::is_control, " "))
            .or_else(|| self.sender.name.clone());
        Mailbox::new(name, address.unwrap_or_else(|| self.sender.email.clone()))
    }
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn files(folder: &Path) -> anyhow::Result<Transport> {
    private::make_folder(folder)
        .with_context(|| format!("data_directory: can't make {}", folder.display()))?;
    Ok(Transport::Files(folder.to_owned()))
}
