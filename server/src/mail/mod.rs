//! Mail: rendered mails go to a mail server or into a folder; what a mail server says of them comes back.

mod delivery_status;
mod mail_server;
mod refusal;
#[cfg(test)]
mod tests;
mod transport;

pub(crate) use delivery_status::read_delivery_status;
pub(crate) use mail_server::MailServer;
pub(crate) use refusal::SendError;
pub(crate) use transport::{Mailer, Outgoing};
