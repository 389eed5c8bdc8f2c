//! The forms of a quiz's arrangements, as they were typed, and what they mean.

use campus::assessment::arrangements::{NewExtension, QuizDates};
use campus::people::PersonId;
use campus::profiles::Words;
use language::{Sentences, from_local_field, local_field};
use serde::Deserialize;
use time::OffsetDateTime;

use crate::components::FormErrors;

/// What was typed in one of the forms.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(rename = "do")]
    pub(super) deed: String,
    pub(super) opens: String,
    pub(super) closes: String,
    pub(super) person: String,
    pub(super) until: String,
    pub(super) minutes: String,
    pub(super) attempts: String,
    pub(super) reason: String,
    pub(super) extension: String,
}

impl Typed {
    /// What the forms hold at first.
    pub(super) fn of(dates: &QuizDates, zone: &str) -> Self {
        let field = |date: Option<OffsetDateTime>| {
            date.map(|date| local_field(date, zone)).unwrap_or_default()
        };
        Self {
            opens: field(dates.opens_at),
            closes: field(dates.closes_at),
            ..Self::default()
        }
    }

    /// The dates, if both fields can be read.
    pub(super) fn dates(
        &self,
        sentences: &Sentences,
        errors: &mut FormErrors,
        zone: &str,
    ) -> Option<QuizDates> {
        let opens_at = time(sentences, errors, "opens", &self.opens, zone);
        let closes_at = time(sentences, errors, "closes", &self.closes, zone);
        Some(QuizDates {
            opens_at: opens_at?,
            closes_at: closes_at?,
        })
    }

    /// Whom to grant what, if all fields can be read.
    pub(super) fn extension(
        &self,
        sentences: &Sentences,
        errors: &mut FormErrors,
        zone: &str,
    ) -> Option<(PersonId, NewExtension)> {
        let person = self.person.parse().ok().map(PersonId);
        if person.is_none() {
            errors.add("person", sentences.arrangements_error_person());
        }
        let closes_at = time(sentences, errors, "until", &self.until, zone);
        let extra_minutes = number(sentences, errors, "minutes", &self.minutes);
        let extra_attempts = number(sentences, errors, "attempts", &self.attempts);
        let reason = Words::parse(&self.reason).ok().flatten();
        if reason.is_none() {
            errors.add("reason", sentences.arrangements_error_reason());
        }
        let new = NewExtension {
            closes_at: closes_at?,
            extra_minutes: extra_minutes?,
            extra_attempts: extra_attempts?,
            reason: reason?,
        };
        Some((person?, new))
    }
}

/// A time or nothing; none where it can't be read.
fn time(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &'static str,
    text: &str,
    zone: &str,
) -> Option<Option<OffsetDateTime>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    let time = from_local_field(text, zone);
    if time.is_none() {
        errors.add(field, sentences.arrangements_error_time());
    }
    time.map(Some)
}

/// A whole number, 0 where nothing is typed; none where it can't be read.
fn number(
    sentences: &Sentences,
    errors: &mut FormErrors,
    field: &'static str,
    text: &str,
) -> Option<u16> {
    let text = text.trim();
    let number = if text.is_empty() {
        Some(0)
    } else {
        text.parse().ok()
    };
    if number.is_none() {
        errors.add(field, sentences.arrangements_error_number());
    }
    number
}
