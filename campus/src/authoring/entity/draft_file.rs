//! A file of a draft.

use sea_orm::entity::prelude::*;

use crate::authoring::{Conflict, DraftFileId, DraftId};
use crate::people::PersonId;

/// A row of `draft_file`. `(draft_id, path)` is unique.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_file")]
pub struct Model {
    /// The file's number.
    #[sea_orm(primary_key)]
    pub id: DraftFileId,
    /// Of which draft.
    pub draft_id: DraftId,
    /// Where it stands in the course folder.
    pub path: String,
    /// What it says, if it is a text.
    pub text: Option<String>,
    /// SHA-256 of its bytes in the asset store, in hex, if it is none.
    pub digest: Option<String>,
    /// The media type it is served as, if it is no text.
    pub media_type: Option<String>,
    /// Bytes.
    pub length: i64,
    /// Counts its changes: who saves names the one they started from.
    pub version: i32,
    /// What stands against it since the draft was brought onto the newest revision.
    pub conflict: Option<Conflict>,
    /// What the newest revision says in its place, as long as that is not settled.
    pub theirs: Option<String>,
    /// Who changed it last.
    pub changed_by: Option<PersonId>,
    /// When.
    pub changed_at: TimeDateTimeWithTimeZone,
}

impl ActiveModelBehavior for ActiveModel {}
