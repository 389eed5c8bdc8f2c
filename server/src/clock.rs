//! The one place that asks the machine for the time and for chance.

use app::web::Moments;
use campus::Moment;
use std::sync::Arc;
use time::OffsetDateTime;

/// The moment of now.
///
/// Without a random source no token may be drawn, so a machine that has none ends the program.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock and the random source of the machine enter here and nowhere else"
)]
#[expect(
    clippy::expect_used,
    reason = "nothing safe can be done without randomness"
)]
pub(crate) fn now() -> Moment {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).expect("the machine's random source");
    Moment::new(OffsetDateTime::now_utc(), seed)
}

/// The clock as the pages want it.
pub(crate) fn moments() -> Moments {
    Arc::new(now)
}
