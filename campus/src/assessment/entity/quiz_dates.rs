//! When a quiz can be taken in a cohort.

use sea_orm::entity::prelude::*;

use crate::cohorts::CohortId;
use crate::people::PersonId;

/// A row of `quiz_dates`. `(cohort_id, item)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quiz_dates")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// In which cohort.
    pub cohort_id: CohortId,
    /// The quiz's item id.
    pub item: String,
    /// No attempt begins before; none where it is open from the start.
    pub opens_at: Option<TimeDateTimeWithTimeZone>,
    /// No attempt begins from then on, and those in progress end; none where it stays open.
    pub closes_at: Option<TimeDateTimeWithTimeZone>,
    /// Who set them last.
    pub set_by: PersonId,
    /// When.
    pub set_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
