//! What the options of a question are chosen for.

use crate::groups::{Ranked, weighed};
use crate::sheet::Question;

/// How often one option was chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptionUse {
    /// Its place in the question, from 0.
    pub index: u16,
    /// Whether it is right.
    pub key: bool,
    /// How many chose it.
    pub chosen: usize,
    /// The share of those who were asked, from 0 to 1.
    pub share: f64,
    /// The share in the upper group.
    pub upper: f64,
    /// The share in the lower group.
    pub lower: f64,
}

pub(crate) fn options(question: &Question, ranked: &[Ranked<'_>]) -> Vec<OptionUse> {
    let options = 0..question.options;
    options
        .map(|index| {
            let chosen = ranked
                .iter()
                .filter(|one| one.asked.chosen.contains(&index));
            let chosen = chosen.count();
            let share_of = |weight: fn(&Ranked<'_>) -> f64| {
                weighed(ranked, weight, |asked| {
                    f64::from(u8::from(asked.chosen.contains(&index)))
                })
            };
            OptionUse {
                index,
                key: question.key.contains(&index),
                chosen,
                share: match ranked.len() {
                    0 => 0.0,
                    asked => chosen as f64 / asked as f64,
                },
                upper: share_of(|one| one.upper),
                lower: share_of(|one| one.lower),
            }
        })
        .collect()
}
