//! The names that outlive renamed files and new revisions.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest identifier, in characters.
pub(crate) const LONGEST: usize = 64;

/// A text that cannot be an identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` cannot be {what}: {rule}")]
pub struct InvalidIdentifier {
    text: String,
    what: &'static str,
    rule: &'static str,
}

const SLUG_RULE: &str = "use 1 to 64 small Latin letters, digits and single hyphens between them, as in `register-quiz`";

fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

macro_rules! identifier {
    ($(#[$documentation:meta])* $name:ident, $what:literal, $valid:expr, $rule:expr) => {
        $(#[$documentation])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidIdentifier;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                if $valid(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    let text: String = text.chars().take(LONGEST).collect();
                    Err(InvalidIdentifier { text, what: $what, rule: $rule })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidIdentifier;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

identifier!(
    /// Names a course on the whole platform.
    CourseId, "the id of a course", is_slug, SLUG_RULE
);
identifier!(
    /// Names a module within its course.
    ModuleId, "the id of a module", is_slug, SLUG_RULE
);
identifier!(
    /// Names a lesson or quiz within its course.
    ItemId, "the id of a lesson or quiz", is_slug, SLUG_RULE
);
identifier!(
    /// Names a question within its quiz.
    QuestionId, "the id of a question", is_slug, SLUG_RULE
);
identifier!(
    /// Names an institution, such as `hsa`.
    InstitutionSlug, "the short name of an institution", is_slug, SLUG_RULE
);
identifier!(
    /// A competency: the code of its framework, a colon and its own code, as in `DECODE:HIS`.
    CompetencyCode, "a competency", is_competency,
    "write the framework, a colon and the code, as in `DECODE:HIS`: Latin letters, digits, `-`, `_` and `.`, at most 64 characters"
);

fn is_competency(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    };
    text.len() <= LONGEST
        && text
            .split_once(':')
            .is_some_and(|(framework, code)| part(framework) && part(code))
}

impl CompetencyCode {
    /// The framework, as in `DECODE`.
    #[must_use]
    pub fn framework(&self) -> &str {
        self.0
            .split_once(':')
            .map_or(self.0.as_str(), |(framework, _)| framework)
    }
}
