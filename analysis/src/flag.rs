//! What needs a look.

use crate::options::OptionUse;

/// From where on a question needs a look.
pub mod threshold {
    /// A mean credit of so much or more: very easy. Moodle's quiz statistics call 90 to 94 % "very easy" and more
    /// "extremely easy" (docs.moodle.org, *Quiz statistics report*, facility index).
    pub const VERY_EASY: f64 = 0.90;
    /// A mean credit of so much or less: very hard. Moodle's statistics call 11 to 20 % "difficult", less "very" and
    /// "extremely difficult" (as above); it is also less than guessing among four or five options gives.
    pub const VERY_HARD: f64 = 0.20;
    /// A discrimination below it separates too little: "poor items, to be rejected or improved by revision" in R. L. Ebel
    /// and D. A. Frisbie, *Essentials of Educational Measurement* (5th edition, 1991), chapter 13.
    pub const WEAK: f64 = 0.20;
    /// A distractor that a smaller share chooses does no work: T. M. Haladyna and S. M. Downing, *How many options is
    /// enough for a multiple-choice test item?*, Educational and Psychological Measurement 53 (1993), 999–1010.
    pub const HARDLY_CHOSEN: f64 = 0.05;
}

/// What needs a look, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Those who did well otherwise got it right less often than the others: the key may be wrong.
    Negative,
    /// More of the upper group chose this wrong option than a right one.
    BestChose(u16),
    /// Who did well otherwise hardly got it right more often than the others.
    Weak,
    /// Hardly anyone got it right.
    VeryHard,
    /// Nearly everyone got it right.
    VeryEasy,
    /// Nobody or hardly anybody chose this wrong option. Not said of very easy questions, of which it is no news.
    HardlyChosen(u16),
}

pub(crate) fn flags(
    difficulty: f64,
    discrimination: Option<f64>,
    options: &[OptionUse],
) -> Vec<Flag> {
    let very_easy = difficulty >= threshold::VERY_EASY;
    let separation = discrimination.and_then(|discrimination| match discrimination {
        below if below < 0.0 => Some(Flag::Negative),
        weak if weak < threshold::WEAK => Some(Flag::Weak),
        _ => None,
    });
    let least_of_key = options
        .iter()
        .filter(|option| option.key)
        .map(|option| option.upper)
        .min_by(f64::total_cmp);
    let wrong = || options.iter().filter(|option| !option.key);
    let best_chose = wrong()
        .filter(|option| least_of_key.is_some_and(|key| option.upper > key))
        .map(|option| Flag::BestChose(option.index));
    let hardly_chosen = wrong()
        .filter(|option| !very_easy && option.share < threshold::HARDLY_CHOSEN)
        .map(|option| Flag::HardlyChosen(option.index));
    let mut flags: Vec<Flag> = separation
        .into_iter()
        .chain(best_chose)
        .chain((difficulty <= threshold::VERY_HARD).then_some(Flag::VeryHard))
        .chain(very_easy.then_some(Flag::VeryEasy))
        .chain(hardly_chosen)
        .collect();
    flags.sort_unstable();
    flags
}
