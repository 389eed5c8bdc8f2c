//! Something that must happen because of something that happened.

use sea_orm::entity::prelude::*;

use crate::jobs::JobId;

/// A row of `job`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// The job's number.
    #[sea_orm(primary_key)]
    pub id: JobId,
    /// The kind's name, for people who read the table.
    pub kind: String,
    /// A `jobs::Task`, JSON.
    pub payload: String,
    /// Not before this time.
    pub run_at: TimeDateTimeWithTimeZone,
    /// A runner has it until then; afterwards another may take it.
    pub leased_until: Option<TimeDateTimeWithTimeZone>,
    /// How often it was begun.
    pub attempts: i32,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// When it was done, or given up.
    pub finished_at: Option<TimeDateTimeWithTimeZone>,
    /// When it was asked for.
    pub created_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
