//! What the form sends.

use campus::assessment::regrading::{Proposal, Proposed};
use courseware::Question;

use super::address::QuestionAddress;
use crate::pages::assessment::SentSheet;

/// The form, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    /// `new-key`, `accept`, `drop`, `full-marks`; empty where nothing was chosen.
    pub(super) remedy: String,
    /// The values of the question's field.
    pub(super) values: Vec<String>,
    pub(super) reason: String,
    /// What was seen.
    pub(super) digest: String,
    /// Whether to do it, or to change the form again; else to show what would change.
    pub(super) wish: Wish,
}

/// Which button was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Wish {
    #[default]
    Preview,
    Confirm,
    Change,
}

/// What may be chosen.
pub(super) const REMEDIES: [&str; 4] = ["new-key", "accept", "full-marks", "drop"];

impl Sent {
    /// The form as it is at first: the key as it stands.
    pub(super) fn fresh(question: &Question) -> Self {
        let key = question.key();
        Self {
            values: key.map(|key| key.values()).unwrap_or_default(),
            ..Self::default()
        }
    }

    pub(super) fn read(address: &QuestionAddress, fields: Vec<(String, String)>) -> Self {
        let field = |name: &str| {
            let mut fields = fields.iter();
            let found = fields.find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let (remedy, reason, digest) = (field("remedy"), field("reason"), field("digest"));
        let wish = match field("do").as_str() {
            "confirm" => Wish::Confirm,
            "change" => Wish::Change,
            _ => Wish::Preview,
        };
        let sheet = SentSheet::read(fields);
        let values = sheet.answers.get(&address.question).unwrap_or_default();
        Self {
            values: values.to_vec(),
            remedy,
            reason,
            digest,
            wish,
        }
    }

    /// What it proposes; none where no remedy was chosen.
    pub(super) fn proposal(&self, address: &QuestionAddress) -> Option<Proposal> {
        let remedy = match self.remedy.as_str() {
            "new-key" => Proposed::NewKey(self.values.clone()),
            "accept" => Proposed::Accept(self.values.clone()),
            "drop" => Proposed::Drop,
            "full-marks" => Proposed::FullMarks,
            _ => return None,
        };
        Some(Proposal {
            revision: address.revision,
            item: address.item.clone(),
            question: address.question.clone(),
            remedy,
        })
    }
}
