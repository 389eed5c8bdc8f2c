//! The table of mail to be sent.

pub mod outgoing_mail;
