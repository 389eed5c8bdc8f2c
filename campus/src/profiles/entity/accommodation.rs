//! Extra time that an institution grants a person, in its own cohorts.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::people::PersonId;

/// A row of `accommodation`. `(person_id, institution_id)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accommodation")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose.
    pub person_id: PersonId,
    /// Whose cohorts it holds in: those that it hosts, and where it brought the person.
    pub institution_id: InstitutionId,
    /// Per cent of the time that everyone has; 0 once it was taken back.
    pub extra_time: i32,
    /// Why, for the institution's staff.
    pub note: Option<String>,
    /// Who granted it.
    pub granted_by: PersonId,
    /// When.
    pub granted_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
