//! What was learned between a test before and a test after.

use crate::FEWEST;
use crate::numbers::{deviation, mean};
use crate::sheet::Score;

/// What those who took both tests gained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// How many took both.
    pub pairs: usize,
    /// Their mean score before, from 0 to 1.
    pub before: f64,
    /// Their mean score after.
    pub after: f64,
    /// The mean of their gains, from −1 to 1.
    pub mean: f64,
    /// The standard deviation of their gains.
    pub deviation: f64,
    /// Hake's ⟨g⟩: what share of what could still be gained was gained; none where everyone had full marks before.
    pub normalised: Option<f64>,
    /// The effect size *d*ₐᵥ; none where neither test spread the scores.
    pub effect: Option<f64>,
}

/// The gain of those who took both tests, each with the score before and after; none where they are fewer than
/// [`FEWEST`]. Who took only one says nothing of what was learned.
#[must_use]
pub fn gain(pairs: &[(Score, Score)]) -> Option<Gain> {
    if pairs.len() < FEWEST {
        return None;
    }
    let before: Vec<f64> = pairs.iter().map(|(before, _)| before.share()).collect();
    let after: Vec<f64> = pairs.iter().map(|(_, after)| after.share()).collect();
    let gains: Vec<f64> = before
        .iter()
        .zip(&after)
        .map(|(before, after)| after - before)
        .collect();
    let (mean_before, mean_after) = (mean(&before)?, mean(&after)?);
    let gained = mean_after - mean_before;
    let spread = (deviation(&before)? + deviation(&after)?) / 2.0;
    let missing = 1.0 - mean_before;
    Some(Gain {
        pairs: pairs.len(),
        before: mean_before,
        after: mean_after,
        mean: gained,
        deviation: deviation(&gains)?,
        normalised: (missing > 0.0).then(|| gained / missing),
        effect: (spread > 0.0).then(|| gained / spread),
    })
}
