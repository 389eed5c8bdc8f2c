//! Something that an institution asks its learners.

use sea_orm::entity::prelude::*;

use crate::institutions::InstitutionId;
use crate::profiles::{FieldId, FieldKind, FieldOptions, FieldSight};
use crate::wording::Wording;

/// A row of `institution_field`. `(institution_id, key)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "institution_field")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: FieldId,
    /// Who asks.
    pub institution_id: InstitutionId,
    /// What it is called in exported tables.
    pub key: String,
    /// What it is called on pages.
    pub label: Wording,
    /// What is answered.
    pub kind: FieldKind,
    /// What may be chosen; empty unless it is a choice.
    pub options: FieldOptions,
    /// Whether it must be answered.
    pub required: bool,
    /// Its place among the others.
    pub position: i32,
    /// Who sees the answers.
    pub seen_by: FieldSight,
    /// When it was made.
    pub created_at: TimeDateTimeWithTimeZone,
    /// Since when it is asked no more.
    pub retired_at: Option<TimeDateTimeWithTimeZone>,
}

impl ActiveModelBehavior for ActiveModel {}
