//! A short text in more than one language, kept as JSON text in one column.

use courseware::{Language, Translated};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// A name or sentence that exists in at least one language.
// To the database it is a text: PostgreSQL would refuse to read one as its own JSON type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, DeriveValueType)]
#[sea_orm(
    value_type = "String",
    column_type = "Text",
    from_str = "Wording::from_json",
    to_str = "Wording::to_json"
)]
#[serde(transparent)]
pub struct Wording(pub Translated<String>);

impl Wording {
    /// The same thing said in English and in Urdu.
    pub fn new(english: impl Into<String>, urdu: impl Into<String>) -> Self {
        let mut text = Translated::new(Language::English, english.into());
        text.set(Language::Urdu, urdu.into());
        Self(text)
    }

    fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Texts under the codes of languages: nothing in them can fail to be JSON.
    fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
