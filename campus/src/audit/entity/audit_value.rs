//! The value of a fact that may have to be erased. The entry itself keeps only a salted commitment to it.

use sea_orm::entity::prelude::*;

use crate::audit::EntryId;
use crate::people::PersonId;

/// A row of `audit_value`. `(entry_id, fact)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_value")]
pub struct Model {
    /// The row's number.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Which entry.
    pub entry_id: EntryId,
    /// Which of its facts.
    pub fact: String,
    /// Whom it tells of: erasing this person erases the value.
    pub person_id: PersonId,
    /// 32 random bytes, in hex: without them nobody can try values against the commitment.
    pub salt: String,
    /// The value.
    pub value: String,
}

impl ActiveModelBehavior for ActiveModel {}
