//! Mail that a person does not want.

use sea_orm::entity::prelude::*;

use crate::messages::Category;
use crate::people::PersonId;

/// A row of `mail_preference`. `(person, category)` is unique; without a row mail is sent.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_preference")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who.
    pub person_id: PersonId,
    /// What they don't want.
    pub category: Category,
    /// Since when.
    pub muted_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
