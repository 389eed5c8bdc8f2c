//! What a person answered to an institution.

use sea_orm::entity::prelude::*;

use crate::people::PersonId;
use crate::profiles::FieldId;

/// A row of `field_answer`. `(field_id, person_id)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "field_answer")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// To what.
    pub field_id: FieldId,
    /// Whose.
    pub person_id: PersonId,
    /// A text; the place of a choice in the list, from 0; a number; a date as year-month-day.
    pub answer: String,
    /// When.
    pub answered_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
