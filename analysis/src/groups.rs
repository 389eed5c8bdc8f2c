//! The upper and the lower group.

use crate::sheet::{Asked, Sheet};

/// Of a hundred attempts so many are in each group.
const OF_A_HUNDRED: usize = 27;

/// An attempt that asked the question, with its place among all who were asked it.
pub(crate) struct Ranked<'sheet> {
    pub(crate) asked: &'sheet Asked,
    share: f64,
    /// How much of it belongs to the upper group, from 0 to 1.
    pub(crate) upper: f64,
    /// How much of it belongs to the lower group, from 0 to 1.
    pub(crate) lower: f64,
}

/// The attempts that asked the question at this place. Those at the edge of a group that have the same score share what
/// is left in it: whoever happens to come first is not better.
pub(crate) fn ranked(sheet: &Sheet, place: usize) -> Vec<Ranked<'_>> {
    let attempts = sheet.attempts().iter();
    let mut ranked: Vec<Ranked<'_>> = attempts
        .filter_map(|attempt| {
            Some(Ranked {
                asked: attempt.asked.get(place)?.as_ref()?,
                share: sheet.score(attempt).share(),
                upper: 0.0,
                lower: 0.0,
            })
        })
        .collect();
    let size = (ranked.len() * OF_A_HUNDRED + 50) / 100;
    ranked.sort_unstable_by(|one, other| one.share.total_cmp(&other.share));
    let (lowest, highest) = (edge(ranked.iter(), size), edge(ranked.iter().rev(), size));
    for attempt in &mut ranked {
        attempt.lower = lowest.belongs(attempt.share < lowest.share, attempt.share);
        attempt.upper = highest.belongs(attempt.share > highest.share, attempt.share);
    }
    ranked
}

/// Where a group ends.
struct Edge {
    /// With which score.
    share: f64,
    /// How much of each attempt with that score is inside.
    inside: f64,
}

impl Edge {
    fn belongs(&self, beyond: bool, share: f64) -> f64 {
        match share == self.share {
            true => self.inside,
            false if beyond => 1.0,
            false => 0.0,
        }
    }
}

/// The edge of a group of so many, counted from the outside.
fn edge<'rank>(
    from_outside: impl Iterator<Item = &'rank Ranked<'rank>> + Clone,
    size: usize,
) -> Edge {
    let Some(last) = from_outside.clone().take(size).last() else {
        return Edge {
            share: f64::NAN,
            inside: 0.0,
        };
    };
    let beyond = from_outside
        .clone()
        .take_while(|attempt| attempt.share != last.share)
        .count();
    let equal = from_outside
        .filter(|attempt| attempt.share == last.share)
        .count();
    Edge {
        share: last.share,
        inside: (size - beyond) as f64 / equal as f64,
    }
}

/// The mean of some number of each attempt, weighed by how much of it belongs to a group.
pub(crate) fn weighed(
    ranked: &[Ranked<'_>],
    weight: impl Fn(&Ranked<'_>) -> f64,
    value: impl Fn(&Asked) -> f64,
) -> f64 {
    // In the order of the scores, and within one score all weigh the same: sorted by value no order is left to chance.
    let mut parts: Vec<(f64, f64)> = ranked
        .iter()
        .map(|attempt| (weight(attempt), value(attempt.asked)))
        .collect();
    parts.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
    let all: f64 = parts.iter().map(|(weight, _)| weight).sum();
    let sum: f64 = parts.iter().map(|(weight, value)| weight * value).sum();
    match all > 0.0 {
        true => (sum / all).min(1.0),
        false => 0.0,
    }
}
