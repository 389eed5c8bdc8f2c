//! A text message that waits to be sent, or was.

use sea_orm::entity::prelude::*;

use crate::messages::TextId;

/// A row of `outgoing_text`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outgoing_text")]
pub struct Model {
    /// The text's number.
    #[sea_orm(primary_key)]
    pub id: TextId,
    /// The telephone number, E.164.
    pub recipient: String,
    /// The language to write in, as its code.
    pub language: String,
    /// What it says, JSON (`messages::TextMessage`); emptied once it is over, since it may hold a code.
    pub message: Option<String>,
    /// When it was written.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When it says nothing any more, and is better not sent.
    pub expires_at: Option<TimeDateTimeWithTimeZone>,
    /// When the gateway took it.
    pub sent_at: Option<TimeDateTimeWithTimeZone>,
    /// When the gateway refused it for good.
    pub refused_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
