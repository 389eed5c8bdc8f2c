//! What people are told, in the app and by mail: written in the transaction of the event it tells of, sent by a job.

mod bounce;
mod category;
mod confirm_address;
pub mod entity;
mod event;
mod give_up;
mod letter;
mod link_key;
mod masked;
mod notifications;
mod notify;
mod outbox;
mod post;
mod preferences;
mod preview;
mod recognised;
mod retry;
mod samples;
mod sweep;
#[cfg(test)]
mod tests;
mod text;
mod undelivered;
mod unsubscribe;

pub use bounce::{Bounce, BounceOutcome, record_bounce};
pub use category::Category;
pub use confirm_address::{
    BouncedAddress, ConfirmAddressRefusal, ask_to_confirm_address, bounced_addresses,
    confirm_address, confirmable_address,
};
pub use event::{ConfirmedRecord, Event};
pub(crate) use give_up::give_up_failed;
pub use give_up::{Refusal, refuse};
pub use letter::Letter;
pub use link_key::MailLinkKey;
pub use masked::{masked, without_addresses};
pub use notifications::{Notification, Notifications, mark_all_read, own_notifications, unread};
pub use notify::notify;
pub(crate) use outbox::mails_since;
pub use outbox::{Subscription, WaitingMail, mark_sent, waiting};
pub use post::post;
pub use preferences::{Preference, change_preferences, preferences};
pub use preview::preview;
pub use retry::{RetryRefusal, retry, retry_on_platform};
pub use sweep::sweep;
pub use text::{
    TextId, TextMessage, TextOutcome, TextRefusal, WaitingText, settle_text, waiting_text,
};
pub(crate) use text::{forget_text, hold_number, post_text};
pub use undelivered::{Undelivered, UndeliveredMail, undelivered, undelivered_on_platform};
pub use unsubscribe::{subscription, switch_mail_off, switch_mail_on};

use crate::number::row_number;

row_number!(
    /// A mail's number.
    MailId
);
row_number!(
    /// A notification's number.
    NotificationId
);
