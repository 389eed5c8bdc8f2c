//! What a browser sends of one answer.

use std::str::FromStr;

use courseware::QuestionId;
use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use time::OffsetDateTime;

use super::AnswerProblem;

/// Which browser sent a change: up to 32 letters, digits, `-` and `_` that it drew for itself. It proves nothing, and
/// only keeps apart what several browsers count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device(String);

impl Device {
    /// What stands for forms that are sent without a script: the server counts for them.
    pub(super) fn form() -> Self {
        Self("form".to_owned())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a form without a script sent it.
    pub fn is_form(&self) -> bool {
        self.0 == "form"
    }
}

impl FromStr for Device {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if (8..=32).contains(&text.len()) && text.bytes().all(known) {
            Ok(Self(text.to_owned()))
        } else {
            Err("a device is named by 8 to 32 letters, digits, `-` and `_`")
        }
    }
}

/// One answer as it was changed in a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The browser's own count of what it sent: a later change has a greater number.
    pub sequence: i64,
    /// Which question.
    pub question: QuestionId,
    /// What the fields hold; nothing, or empty values only, takes the answer back.
    pub values: Vec<String>,
    /// When the browser says that it was changed.
    pub changed_at: Option<OffsetDateTime>,
}

/// What became of a change that could be read. It is kept with the change, so that the same change, sent again, is
/// answered the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum ChangeOutcome {
    /// It is the answer now.
    Saved,
    /// The same, though the attempt's time was up: it arrived within the grace.
    Late,
    /// The same browser had sent a later one before.
    Superseded,
    /// The attempt was over: it does not count.
    TooLate,
    /// The answer had been checked, and stands.
    Settled,
}

/// What the sender is told of one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// It was read, and kept with what became of it.
    Kept(ChangeOutcome),
    /// It was not kept, since it can't be an answer.
    Refused(AnswerProblem),
}
