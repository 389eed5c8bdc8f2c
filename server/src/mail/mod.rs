//! Mail: a letter becomes a subject, a text and an HTML part, and goes to a mail server or into a folder.

mod render;
mod transport;

pub(crate) use render::{RenderedMail, render};
pub(crate) use transport::{MailServer, Mailer};
