//! What the attempts say about one question.

use crate::FEWEST;
use crate::flag::{Flag, flags};
use crate::groups::{ranked, weighed};
use crate::numbers::{Quartiles, correlation, quartiles};
use crate::options::{OptionUse, options};
use crate::sheet::{Asked, FULL, Sheet};

/// A question, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Questioned {
    /// How many attempts asked it.
    pub asked: usize,
    /// How many of them answered it.
    pub answered: usize,
    /// How many earned full credit.
    pub right: usize,
    /// How many earned some credit and not all.
    pub partly: usize,
    /// What is said of it; nothing where fewer than [`FEWEST`] attempts asked it.
    pub figures: Option<QuestionFigures>,
}

/// What is said of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionFigures {
    /// The mean credit, from 0 (nobody right) to 1 (everybody right).
    pub difficulty: f64,
    /// The mean credit in the upper group.
    pub upper: f64,
    /// The mean credit in the lower group.
    pub lower: f64,
    /// The correlation with the rest of the score, from −1 to 1; none where there is no rest, or either does not vary.
    pub discrimination: Option<f64>,
    /// How often each option was chosen; empty where there is nothing to choose from.
    pub options: Vec<OptionUse>,
    /// How long it took, in seconds; none where that is not known of [`FEWEST`] attempts.
    pub seconds: Option<Quartiles>,
    /// What needs a look, the most pressing first.
    pub flags: Vec<Flag>,
}

pub(crate) fn questioned(sheet: &Sheet, place: usize) -> Questioned {
    let asked: Vec<&Asked> = sheet
        .attempts()
        .iter()
        .filter_map(|attempt| attempt.asked.get(place)?.as_ref())
        .collect();
    let count = |fits: fn(&Asked) -> bool| asked.iter().filter(|asked| fits(asked)).count();
    Questioned {
        asked: asked.len(),
        answered: count(|asked| asked.answered),
        right: count(|asked| asked.credit == FULL),
        partly: count(|asked| asked.credit > 0 && asked.credit < FULL),
        figures: (asked.len() >= FEWEST).then(|| figures(sheet, place, &asked)),
    }
}

fn figures(sheet: &Sheet, place: usize, asked: &[&Asked]) -> QuestionFigures {
    let ranked = ranked(sheet, place);
    // Whole numbers until the last step: a question exactly on a threshold is always flagged or never.
    let earned: u64 = asked.iter().map(|asked| u64::from(asked.credit)).sum();
    let difficulty = earned as f64 / (asked.len() as u64 * u64::from(FULL)) as f64;
    let discrimination = correlation(&with_rest(sheet, place));
    let options = sheet
        .questions()
        .get(place)
        .map(|question| options(question, &ranked))
        .unwrap_or_default();
    let seconds: Vec<f64> = asked
        .iter()
        .filter_map(|asked| asked.seconds.map(f64::from))
        .collect();
    QuestionFigures {
        difficulty,
        upper: weighed(&ranked, |one| one.upper, credit),
        lower: weighed(&ranked, |one| one.lower, credit),
        discrimination,
        seconds: (seconds.len() >= FEWEST)
            .then(|| quartiles(seconds))
            .flatten(),
        flags: flags(difficulty, discrimination, &options),
        options,
    }
}

fn credit(asked: &Asked) -> f64 {
    f64::from(asked.credit) / f64::from(FULL)
}

/// The credit of the question and the share of the other questions' points. As a share, since two attempts may have
/// drawn different questions; where all were asked the same it is the rest of the score but for its scale.
fn with_rest(sheet: &Sheet, place: usize) -> Vec<(f64, f64)> {
    let attempts = sheet.attempts().iter();
    attempts
        .filter_map(|attempt| {
            let asked = attempt.asked.get(place)?.as_ref()?;
            let rest = sheet.rest(attempt, place);
            (rest.possible > 0).then(|| (credit(asked), rest.share()))
        })
        .collect()
}
