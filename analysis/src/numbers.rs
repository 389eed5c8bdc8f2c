//! Sums and what is made of them.

/// The middle of some values and of their halves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
    /// A quarter is not above it.
    pub lower: f64,
    /// The half is not above it.
    pub median: f64,
    /// Three quarters are not above it.
    pub upper: f64,
}

/// Adding in order of size gives the same sum whatever order the values come in.
fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values.into_iter().sum()
}

pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| sum(values.iter().copied()) / values.len() as f64)
}

/// The variance of a sample; none of fewer than two values.
pub(crate) fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let squares = sum(values.iter().map(|value| (value - mean).powi(2)));
    (values.len() > 1).then(|| squares / (values.len() - 1) as f64)
}

pub(crate) fn deviation(values: &[f64]) -> Option<f64> {
    variance(values).map(f64::sqrt)
}

/// So little is rounding: what is smaller is nothing.
const NOTHING: f64 = 1e-12;

/// Pearson's correlation; none where either side does not vary.
pub(crate) fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (left_mean, right_mean) = (mean(&left)?, mean(&right)?);
    let squares =
        |values: &[f64], mean: f64| sum(values.iter().map(|value| (value - mean).powi(2)));
    let spread = (squares(&left, left_mean) * squares(&right, right_mean)).sqrt();
    let together = sum(pairs
        .iter()
        .map(|(left, right)| (left - left_mean) * (right - right_mean)));
    if spread <= NOTHING {
        return None;
    }
    let correlation = (together / spread).clamp(-1.0, 1.0);
    Some(if correlation.abs() <= NOTHING {
        0.0
    } else {
        correlation
    })
}

/// Between two ordered values it is linear.
pub(crate) fn quartiles(mut values: Vec<f64>) -> Option<Quartiles> {
    values.sort_unstable_by(f64::total_cmp);
    let steps = values.len().checked_sub(1)?;
    let at = |quarters: usize| {
        let (below, rest) = (steps * quarters / 4, steps * quarters % 4);
        let low = *values.get(below)?;
        let high = values.get(below + 1).copied().unwrap_or(low);
        Some(low + (high - low) * rest as f64 / 4.0)
    };
    Some(Quartiles {
        lower: at(1)?,
        median: at(2)?,
        upper: at(3)?,
    })
}
