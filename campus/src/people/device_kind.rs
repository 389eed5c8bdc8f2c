//! What kind of browser a session is in, in so few words that a person knows their own.

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use serde::{Deserialize, Serialize};

/// The browser, where it is one of those that are met often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
#[serde(rename_all = "snake_case")]
pub enum BrowserKind {
    /// Google Chrome and its unnamed kin.
    Chrome,
    /// Microsoft Edge.
    Edge,
    /// Mozilla Firefox.
    Firefox,
    /// Opera, Opera Mini.
    Opera,
    /// Apple Safari.
    Safari,
    /// Samsung Internet.
    Samsung,
    /// UC Browser.
    Uc,
}

/// The operating system, likewise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
#[serde(rename_all = "snake_case")]
pub enum SystemKind {
    /// Android.
    Android,
    /// ChromeOS.
    ChromeOs,
    /// An iPhone.
    IPhone,
    /// An iPad that says so.
    IPad,
    /// KaiOS, on telephones with keys.
    KaiOs,
    /// Linux.
    Linux,
    /// macOS, and iPads that say so.
    Mac,
    /// Windows.
    Windows,
}

/// A browser on a system; what is not known is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceKind {
    /// The browser.
    pub browser: Option<BrowserKind>,
    /// The system.
    pub system: Option<SystemKind>,
}
