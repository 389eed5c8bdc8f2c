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
