//! What frameworks call their competencies.

use serde::{Deserialize, Serialize};

use super::{CompetencyCode, Translated};

/// A competency as its framework describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Competency {
    /// The framework and the code in it.
    pub code: CompetencyCode,
    /// What it is called.
    pub title: Translated<String>,
    /// Its level, in the framework's own words, where it has levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
}
