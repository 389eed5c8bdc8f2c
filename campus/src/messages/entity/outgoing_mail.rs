//! A mail that waits to be sent, or was.

use sea_orm::entity::prelude::*;

use crate::messages::MailId;

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
}

impl ActiveModelBehavior for ActiveModel {}
