//! Dates and times as people write them, in the zone of the institution they belong to.

use jiff::{Timestamp, Zoned, tz::TimeZone};
use time::OffsetDateTime;

use crate::Sentences;

/// A date, `22 November 2026`, in the zone with this IANA name (UTC where it is unknown).
pub fn date(sentences: &Sentences, moment: OffsetDateTime, zone: &str) -> String {
    let local = in_zone(moment, zone);
    sentences.date(
        i64::from(local.day()),
        month(sentences, local.month()),
        i64::from(local.year()).to_string(),
    )
}

/// A date with the time of day, `22 November 2026, 14:05`.
pub fn date_and_time(sentences: &Sentences, moment: OffsetDateTime, zone: &str) -> String {
    let local = in_zone(moment, zone);
    sentences.date_and_time(
        date(sentences, moment, zone),
        format!("{:02}:{:02}", local.hour(), local.minute()),
    )
}

fn in_zone(moment: OffsetDateTime, zone: &str) -> Zoned {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Timestamp::from_second(moment.unix_timestamp())
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(zone)
}

fn month(sentences: &Sentences, number: i8) -> String {
    match number {
        1 => sentences.month_january(),
        2 => sentences.month_february(),
        3 => sentences.month_march(),
        4 => sentences.month_april(),
        5 => sentences.month_may(),
        6 => sentences.month_june(),
        7 => sentences.month_july(),
        8 => sentences.month_august(),
        9 => sentences.month_september(),
        10 => sentences.month_october(),
        11 => sentences.month_november(),
        _ => sentences.month_december(),
    }
}

/// The time as the field `datetime-local` holds it, in the zone with this IANA name: `2026-11-26T15:00`.
pub fn local_field(moment: OffsetDateTime, zone: &str) -> String {
    in_zone(moment, zone)
        .datetime()
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}

/// Reads what such a field sent, or what is typed where browsers have no such field: also with a blank between date and
/// time. None for what is no time; a time that the zone leaves out is taken as the one that follows.
pub fn from_local_field(text: &str, zone: &str) -> Option<OffsetDateTime> {
    let text = text.trim().replace(' ', "T");
    let local: jiff::civil::DateTime = text.parse().ok()?;
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let moment = local.to_zoned(zone).ok()?.timestamp().as_second();
    OffsetDateTime::from_unix_timestamp(moment).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_holds_the_time_of_its_zone() {
        let moment = from_local_field("2026-11-26T15:00", "Asia/Karachi").unwrap();
        assert_eq!(moment.unix_timestamp(), 1_795_687_200);
        assert_eq!(local_field(moment, "Asia/Karachi"), "2026-11-26T15:00");
        assert_eq!(
            from_local_field(" 2026-11-26 15:00 ", "Asia/Karachi"),
            Some(moment)
        );
        for wrong in [
            "",
            "tomorrow",
            "2026-13-01T00:00",
            "2026-11-26T25:00",
            "15:00",
        ] {
            assert_eq!(from_local_field(wrong, "Asia/Karachi"), None, "{wrong}");
        }
    }
}
