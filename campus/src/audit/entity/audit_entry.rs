//! One thing that was done.

use sea_orm::entity::prelude::*;

use crate::audit::{Deed, EntryId, SealId};
use crate::institutions::InstitutionId;

/// A row of `audit_entry`. Only `seal_id` may ever change, once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entry")]
pub struct Model {
    /// The entry's number.
    #[sea_orm(primary_key)]
    pub id: EntryId,
    /// When it was done.
    pub at: TimeDateTimeWithTimeZone,
    /// `person`, `operator` or `system`.
    pub actor: String,
    /// The person's number, when a person did it.
    pub actor_id: Option<i64>,
    /// The institution whom it concerns; none when it concerns the platform.
    pub institution_id: Option<InstitutionId>,
    /// What was done.
    pub deed: Deed,
    /// What it was done to: `person`, `cohort`…
    pub subject: Option<String>,
    /// Its number.
    pub subject_id: Option<i64>,
    /// Further facts, a JSON object; an erasable one is `{"commitment": "…"}`.
    pub facts: String,
    /// The seal over the batch that it is in; none until then.
    pub seal_id: Option<SealId>,
}

impl ActiveModelBehavior for ActiveModel {}
