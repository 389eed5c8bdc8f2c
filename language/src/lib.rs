//! Every sentence that people see, in English and in Urdu, as typed functions.
//!
//! The sentences stand in `locales/<language>/<area>.ftl` (Fluent). A message that is missing in one language, or
//! takes other arguments there, gets no function: whatever uses it does not compile. A sentence's name begins with
//! its area, `people-sign-in-title`, and its arguments' types stand in a comment above it in the English file.

mod generated {
    #![expect(
        missing_docs,
        clippy::allow_attributes,
        clippy::allow_attributes_without_reason,
        clippy::derivable_impls,
        clippy::expect_used,
        clippy::unwrap_used,
        reason = "made from the sentences by fluent-typed, which has checked that every one of them is there"
    )]

    include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
}
mod dates;
mod notices;

use std::sync::LazyLock;

pub use dates::{date, date_and_time, from_local_field, local_field};
pub use generated::{L10n as Locale, L10nLanguage as Sentences};
pub use notices::{Notice, NoticePart, PRIVACY_NOTICES, privacy_notice};

static ENGLISH: LazyLock<Sentences> = LazyLock::new(|| Locale::En.load());
static URDU: LazyLock<Sentences> = LazyLock::new(|| Locale::Ur.load());

/// The sentences of the language with this code; of English where there are none.
pub fn sentences(code: &str) -> &'static Sentences {
    match code {
        "ur" => &URDU,
        _ => &ENGLISH,
    }
}
