//! The rules, without a database: what one more failure makes of a count.

use time::{Duration, OffsetDateTime};

/// Failures counted so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    /// How many count at `since`.
    pub(super) failures: i32,
    /// From when what is forgotten is reckoned.
    pub(super) since: OffsetDateTime,
    /// Until when nobody is let in.
    pub(super) closed_until: OffsetDateTime,
}

/// How failures are counted, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// In a row: after [`FREE`] each one closes for twice as long as the one before.
    InARow,
    /// All together: `room` at once, and one is forgotten each time this span has passed.
    Together { room: i32, forgets: Duration },
}

/// Failures in a row that cost nothing: typing errors.
pub(super) const FREE: i32 = 5;
const FIRST_PAUSE: Duration = Duration::seconds(30);
const LONGEST_PAUSE: Duration = Duration::minutes(15);
/// Failures in a row are forgotten when none was added for so long.
const FORGOTTEN_AFTER: Duration = Duration::days(1);
/// How long a network with no room left waits.
const NETWORK_PAUSE: Duration = Duration::minutes(1);

impl Rule {
    /// Failures of unknown devices of one network.
    pub(super) const FAILURES_OF_A_NETWORK: Self = Self::Together {
        room: 100,
        forgets: Duration::seconds(6),
    };
    /// Requests that cost a mail.
    pub(super) const REQUESTS_OF_A_NETWORK: Self = Self::Together {
        room: 300,
        forgets: Duration::seconds(2),
    };

    /// The count with one more failure.
    pub(super) fn after_failure(self, before: Option<Tally>, now: OffsetDateTime) -> Tally {
        let one = Tally {
            failures: 1,
            since: now,
            closed_until: now,
        };
        match (self, before) {
            (_, None) => one,
            (Self::InARow, Some(before)) if now - before.since >= FORGOTTEN_AFTER => one,
            (Self::InARow, Some(before)) => in_a_row(before.failures.saturating_add(1), now),
            (Self::Together { room, forgets }, Some(before)) => {
                let forgotten = i32::try_from(
                    (now - before.since).whole_seconds().max(0) / forgets.whole_seconds(),
                )
                .unwrap_or(i32::MAX);
                if forgotten >= before.failures {
                    return one;
                }
                let failures = (before.failures - forgotten + 1).min(room);
                Tally {
                    failures,
                    since: before.since + forgets * forgotten,
                    closed_until: if failures == room {
                        now + NETWORK_PAUSE
                    } else {
                        before.closed_until
                    },
                }
            }
        }
    }

    /// From when on the count says nothing any more.
    pub(super) fn forgotten_at(self, tally: Tally) -> OffsetDateTime {
        match self {
            Self::InARow => tally.since + FORGOTTEN_AFTER,
            Self::Together { forgets, .. } => tally
                .closed_until
                .max(tally.since + forgets * tally.failures),
        }
    }
}

/// So many failures in a row, the last one now.
fn in_a_row(failures: i32, now: OffsetDateTime) -> Tally {
    let pause = match u32::try_from(failures - FREE) {
        Err(_) => Duration::ZERO,
        Ok(beyond) => {
            let doubled = 2_i32.saturating_pow(beyond);
            FIRST_PAUSE
                .checked_mul(doubled)
                .map_or(LONGEST_PAUSE, |pause| pause.min(LONGEST_PAUSE))
        }
    };
    Tally {
        failures,
        since: now,
        closed_until: now + pause,
    }
}

impl Tally {
    /// Whether nobody is let in now.
    pub(super) fn is_closed(self, now: OffsetDateTime) -> bool {
        now < self.closed_until
    }

    /// The count in a row without its last failure, which turned out to be none.
    pub(super) fn without_the_last(self) -> Self {
        in_a_row((self.failures - 1).max(0), self.since)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

    /// Tries, each so many seconds after the one before, as long as they are let in. The seconds of those that were.
    fn let_in(rule: Rule, pauses: &[i64]) -> Vec<i64> {
        let (mut now, mut tally, mut times) = (START, None::<Tally>, Vec::new());
        for pause in pauses {
            now += Duration::seconds(*pause);
            if tally.is_none_or(|tally| !tally.is_closed(now)) {
                tally = Some(rule.after_failure(tally, now));
                times.push((now - START).whole_seconds());
            }
        }
        times
    }

    #[test]
    fn pauses_double_from_half_a_minute_to_a_quarter_of_an_hour() {
        let mut tally = None;
        let mut pauses = Vec::new();
        for _ in 0..12 {
            let now = tally.map_or(START, |tally: Tally| tally.closed_until);
            let next = Rule::InARow.after_failure(tally, now);
            pauses.push((next.closed_until - now).whole_seconds());
            tally = Some(next);
        }
        assert_eq!(pauses, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
        let tally = tally.unwrap();
        let rested = tally.since + FORGOTTEN_AFTER;
        assert_eq!(Rule::InARow.after_failure(Some(tally), rested).failures, 1);
        assert_eq!(Rule::InARow.forgotten_at(tally), rested);
    }

    proptest! {
        /// However they are timed, no more than five and then one each quarter of an hour in the long run.
        #[test]
        fn guesses_at_an_account_stay_few(pauses in prop::collection::vec(0_i64..4_000, 0..400)) {
            let times = let_in(Rule::InARow, &pauses);
            let day: i64 = 24 * 60 * 60;
            for first in &times {
                let within_a_day = times.iter().filter(|time| (*first..first + day).contains(time));
                prop_assert!(within_a_day.count() <= 5 + 5 + 96 + 1);
            }
            // Nobody waits longer than the longest pause.
            let mut tally = None;
            for time in times {
                let now = START + Duration::seconds(time);
                let next = Rule::InARow.after_failure(tally, now);
                prop_assert!(next.closed_until - now <= LONGEST_PAUSE);
                tally = Some(next);
            }
        }

        /// In any ten minutes a network gets its room, and what is forgotten meanwhile, and no more.
        #[test]
        fn guesses_from_a_network_stay_bounded(pauses in prop::collection::vec(0_i64..20, 0..600)) {
            let times = let_in(Rule::FAILURES_OF_A_NETWORK, &pauses);
            for first in &times {
                let within = times.iter().filter(|time| (*first..first + 600).contains(time));
                prop_assert!(within.count() <= 100 + 100 + 1);
            }
        }

        /// Who fails ten times a minute or less is never slowed, however many failed before them within the room.
        #[test]
        fn a_network_has_room_for_a_ward(burst in 0_usize..99, each in 6_i64..60, then in 0_usize..200) {
            let mut pauses = vec![0; burst];
            pauses.extend(std::iter::repeat_n(each, then));
            prop_assert_eq!(let_in(Rule::FAILURES_OF_A_NETWORK, &pauses).len(), pauses.len());
        }

        /// A count that may be forgotten counts for nothing.
        #[test]
        fn what_is_forgotten_makes_no_difference(
            pauses in prop::collection::vec(0_i64..1_000, 1..200), in_a_row in any::<bool>()
        ) {
            let rule = if in_a_row { Rule::InARow } else { Rule::FAILURES_OF_A_NETWORK };
            let mut tally = None;
            let mut now = START;
            for pause in pauses {
                now += Duration::seconds(pause);
                tally = Some(rule.after_failure(tally, now));
            }
            let later = tally.map_or(now, |tally| rule.forgotten_at(tally));
            prop_assert!(!tally.unwrap().is_closed(later));
            prop_assert_eq!(
                rule.after_failure(tally, later).failures,
                rule.after_failure(None, later).failures
            );
        }

        /// A clock that is behind on another node breaks nothing.
        #[test]
        fn clocks_may_differ(back in 0_i64..3_600, in_a_row in any::<bool>()) {
            let rule = if in_a_row { Rule::InARow } else { Rule::FAILURES_OF_A_NETWORK };
            let first = rule.after_failure(None, START);
            let second = rule.after_failure(Some(first), START - Duration::seconds(back));
            prop_assert_eq!(second.failures, 2);
        }

        #[test]
        fn what_was_no_failure_is_taken_back(before in 0_i32..20) {
            let mut tally = None;
            for _ in 0..before {
                tally = Some(Rule::InARow.after_failure(tally, START));
            }
            let charged = Rule::InARow.after_failure(tally, START);
            let back = charged.without_the_last();
            prop_assert_eq!(back.failures, before);
            prop_assert_eq!(back.closed_until, tally.map_or(START, |tally| tally.closed_until));
        }
    }
}
