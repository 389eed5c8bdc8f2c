//! Somebody's wish to be erased.

use sea_orm::entity::prelude::*;

use crate::people::PersonId;

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
    /// When they asked.
    pub asked_at: TimeDateTimeWithTimeZone,
    /// When it is carried out unless they change their mind.
    pub due_at: TimeDateTimeWithTimeZone,
    /// When they changed their mind.
    pub cancelled_at: Option<TimeDateTimeWithTimeZone>,
    /// When it was carried out.
    pub done_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
