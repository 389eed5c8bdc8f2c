//! The tables of notifications, mail to be sent, and what nobody wants to be mailed.

pub mod mail_preference;
pub mod notification;
pub mod outgoing_mail;
