//! The tables of notifications, of mails and texts to be sent, and of what nobody wants to be mailed.

pub mod mail_preference;
pub mod notification;
pub mod outgoing_mail;
pub mod outgoing_text;
pub mod text_count;
