//! What a person is told in the app.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::messages::NotificationId;
use crate::people::PersonId;

/// A row of `notification`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    /// The notification's number.
    #[sea_orm(primary_key)]
    pub id: NotificationId,
    /// Who is told.
    pub person_id: PersonId,
    /// In whose name; none for the platform's.
    pub institution_id: Option<InstitutionId>,
    /// The kind's name, for people who read the table.
    pub kind: String,
    /// What happened, JSON (`messages::Event`).
    pub content: String,
    /// When it happened.
    pub created_at: TimeDateTimeWithTimeZone,
    /// When the person said that they had read it.
    pub read_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
