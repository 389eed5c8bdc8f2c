//! Somebody is to be erased.

use sea_orm::entity::prelude::*;

use crate::people::PersonId;
use crate::privacy::ErasureCause;

/// A row of `erasure_request`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasure_request")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who.
    pub person_id: PersonId,
    /// When they asked, or were warned.
    pub asked_at: TimeDateTimeWithTimeZone,
    /// When it is carried out unless they change their mind.
    pub due_at: TimeDateTimeWithTimeZone,
    /// When they changed their mind, or came back.
    pub cancelled_at: Option<TimeDateTimeWithTimeZone>,
    /// When it was carried out.
    pub done_at: Option<TimeDateTimeWithTimeZone>,
    /// Why.
    pub cause: ErasureCause,
}

impl ActiveModelBehavior for ActiveModel {}
