//! What happened to a person, told in the app and by mail.

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use serde::{Deserialize, Serialize};

use crate::Wording;

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

/// What happened. Holds no secret, so that it can be told again. Kept as JSON: add variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The password was changed.
    PasswordChanged,
    /// A way to reach the person was added or removed.
    AddressesChanged,
    /// A certificate was issued.
    CertificateIssued {
        /// The course's title.
        course: Wording,
        /// The path of the certificate.
        path: String,
    },
}

impl Event {
    /// What it is about.
    pub fn category(&self) -> Category {
        match self {
            Self::PasswordChanged | Self::AddressesChanged => Category::Security,
            Self::CertificateIssued { .. } => Category::Courses,
        }
    }

    /// The kind's name.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::PasswordChanged => "password_changed",
            Self::AddressesChanged => "addresses_changed",
            Self::CertificateIssued { .. } => "certificate_issued",
        }
    }

    /// One of each, for previews and tests.
    pub fn samples() -> Vec<Self> {
        let course = Wording::new("Data quality", "ڈیٹا کا معیار");
        vec![
            Self::PasswordChanged,
            Self::AddressesChanged,
            Self::CertificateIssued {
                course,
                path: "/certificates".to_owned(),
            },
        ]
    }
}
