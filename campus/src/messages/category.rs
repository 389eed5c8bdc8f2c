//! What mail is about, for people to choose.

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use serde::{Deserialize, Serialize};

/// What a person may switch off by mail, each for itself; in the app all of it is told.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// What concerns the account's safety and its rights: never switched off.
    Security,
    /// What comes of learning: places and certificates.
    Courses,
    /// That something is due.
    Reminders,
    /// What staff have to say.
    Announcements,
}

impl Category {
    /// Those that can be switched off, in the order in which they are offered.
    pub const OPTIONAL: [Self; 3] = [Self::Courses, Self::Reminders, Self::Announcements];

    /// Its name in forms and links.
    pub fn name(self) -> &'static str {
        match self {
            Self::Security => "security",
            Self::Courses => "courses",
            Self::Reminders => "reminders",
            Self::Announcements => "announcements",
        }
    }

    /// The category of this name that can be switched off.
    pub fn optional(name: &str) -> Option<Self> {
        Self::OPTIONAL
            .into_iter()
            .find(|category| category.name() == name)
    }
}
