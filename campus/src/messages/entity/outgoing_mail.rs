//! A mail that waits to be sent, or was.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::messages::{Category, MailId, NotificationId};
use crate::people::PersonId;

/// A row of `outgoing_mail`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outgoing_mail")]
pub struct Model {
    /// The mail's number.
    #[sea_orm(primary_key)]
    pub id: MailId,
    /// The address.
    pub recipient: String,
    /// The language to write in, as its code.
    pub language: String,
    /// What it says, JSON (`messages::Letter`); emptied once sent, since it may hold a link that signs in.
    pub letter: Option<String>,
    /// When it was written.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When the mail server took it.
    pub sent_at: Option<TimeDateTimeWithTimeZone>,
    /// The kind's name; none for mails of old.
    pub kind: Option<String>,
    /// What it is about; none for mails of old.
    pub category: Option<Category>,
    /// Who it tells, where it is not just anyone who has the address.
    pub person_id: Option<PersonId>,
    /// In whose name it is written; none for the platform's.
    pub institution_id: Option<InstitutionId>,
    /// What it tells of in the app, from which it can be written again.
    pub notification_id: Option<NotificationId>,
    /// When it was given up.
    pub given_up_at: Option<TimeDateTimeWithTimeZone>,
    /// Why, without an address in it.
    pub failure: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
