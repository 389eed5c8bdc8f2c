//! Browser sessions. Only a hash of the session's number is kept.

use sea_orm::entity::prelude::*;

use crate::people::{BrowserKind, PersonId, SystemKind};

/// A row of `web_session`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "web_session")]
pub struct Model {
    /// SHA-256 of the number in the cookie, in hex.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id_hash: String,
    /// Who is signed in, for "sign out everywhere".
    pub person_id: Option<PersonId>,
    /// What the session remembers, as JSON.
    pub data: String,
    /// When it ends unless it is used again.
    pub expires_at: TimeDateTimeWithTimeZone,
    /// When its person signed in; none of sessions from before this was kept.
    pub created_at: Option<TimeDateTimeWithTimeZone>,
    /// When it was last used, to within ten minutes.
    pub last_seen_at: Option<TimeDateTimeWithTimeZone>,
    /// The browser, where it is known.
    pub browser: Option<BrowserKind>,
    /// Its system, likewise.
    pub system: Option<SystemKind>,
}

impl ActiveModelBehavior for ActiveModel {}
