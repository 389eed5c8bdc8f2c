//! The time and the chance of one call, passed in so that tests own both.

use rand::{RngExt, SeedableRng, rngs::StdRng};
use time::OffsetDateTime;

/// When an action happens and what randomness it draws from. Made by the caller: the server from its clock and
/// the machine's random source, a test from numbers of its choice.
pub struct Moment {
    now: OffsetDateTime,
    random: StdRng,
}

impl Moment {
    /// The moment `now`, cut to whole seconds: SQLite compares times as text, and only texts of one shape sort
    /// like the times they stand for. `seed` must be unpredictable outside tests, since tokens and serials are
    /// drawn from it.
    pub fn new(now: OffsetDateTime, seed: [u8; 32]) -> Self {
        Self {
            now: now
                .to_offset(time::UtcOffset::UTC)
                .replace_nanosecond(0)
                .unwrap_or(now),
            random: StdRng::from_seed(seed),
        }
    }

    /// The time of the call, UTC, in whole seconds.
    pub fn now(&self) -> OffsetDateTime {
        self.now
    }

    /// The random source of the call (ChaCha, seeded once).
    pub fn random(&mut self) -> &mut StdRng {
        &mut self.random
    }

    /// Fresh random bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }
}
