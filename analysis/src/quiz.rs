//! What the attempts say about the quiz.

use crate::FEWEST;
use crate::numbers::{Quartiles, deviation, mean, quartiles, variance};
use crate::sheet::{FULL, Question, Sheet};

/// How many bins of equal width the scores are counted in.
pub const BINS: usize = 10;

/// What is said of the quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizFigures {
    /// How many attempts there are.
    pub attempts: usize,
    /// The mean score, from 0 to 1.
    pub mean: f64,
    /// The standard deviation of the scores.
    pub deviation: f64,
    /// How far another such quiz would give the same order.
    pub reliability: Result<Reliability, NoReliability>,
    /// The standard error of measurement of one score; none where there is no reliability, or a negative one, which says
    /// that the questions don't measure one thing.
    pub error: Option<f64>,
    /// How many scores are in each tenth, the lowest first; full marks are in the last.
    pub scores: [usize; BINS],
    /// How long an attempt took, in seconds; none where that is not known of [`FEWEST`] attempts.
    pub seconds: Option<Quartiles>,
}

/// A coefficient of internal consistency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Its value, at most 1; it can be negative.
    pub value: f64,
    /// What it is called.
    pub coefficient: Coefficient,
}

/// The two names of one formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coefficient {
    /// All credits are none or full, and all questions are worth the same.
    KuderRichardson20,
    /// Some credit is partial, or questions are worth different points.
    CronbachAlpha,
}

/// Why there is no reliability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReliability {
    /// Not all attempts were asked the same questions.
    DifferentPapers,
    /// One question cannot agree with others.
    OneQuestion,
    /// All scores are the same.
    NoSpread,
}

pub(crate) fn figures(sheet: &Sheet) -> QuizFigures {
    let scores: Vec<_> = sheet
        .attempts()
        .iter()
        .map(|attempt| sheet.score(attempt))
        .collect();
    let mut bins = [0; BINS];
    for score in &scores {
        let tenth = (score.earned * BINS as u64)
            .checked_div(score.possible)
            .and_then(|tenth| usize::try_from(tenth).ok())
            .unwrap_or_default();
        if let Some(bin) = bins.get_mut(tenth.min(BINS - 1)) {
            *bin += 1;
        }
    }
    let shares: Vec<f64> = scores.iter().map(|score| score.share()).collect();
    let deviation = deviation(&shares).unwrap_or_default();
    let reliability = reliability(sheet);
    let seconds: Vec<f64> = sheet
        .attempts()
        .iter()
        .filter_map(|attempt| attempt.seconds.map(f64::from))
        .collect();
    QuizFigures {
        attempts: scores.len(),
        mean: mean(&shares).unwrap_or_default(),
        deviation,
        reliability,
        error: reliability
            .ok()
            .filter(|reliability| reliability.value >= 0.0)
            .map(|reliability| deviation * (1.0 - reliability.value).sqrt()),
        scores: bins,
        seconds: (seconds.len() >= FEWEST)
            .then(|| quartiles(seconds))
            .flatten(),
    }
}

/// The formula takes the same questions of everyone. Questions that chance never drew are none of the quiz.
fn reliability(sheet: &Sheet) -> Result<Reliability, NoReliability> {
    let mut columns: Vec<(&Question, Vec<u16>)> = Vec::new();
    for (place, question) in sheet.questions().iter().enumerate() {
        let credits: Vec<u16> = sheet
            .attempts()
            .iter()
            .filter_map(|attempt| Some(attempt.asked.get(place)?.as_ref()?.credit))
            .collect();
        match credits.len() {
            0 => {}
            asked if asked == sheet.attempts().len() => columns.push((question, credits)),
            _ => return Err(NoReliability::DifferentPapers),
        }
    }
    let [(first, _), _, ..] = columns.as_slice() else {
        return Err(NoReliability::OneQuestion);
    };
    let plain = columns.iter().all(|(question, credits)| {
        question.points == first.points && credits.iter().all(|credit| [0, FULL].contains(credit))
    });
    let points = |question: &Question, credit: u16| f64::from(question.points) * f64::from(credit);
    let of_questions: f64 = columns
        .iter()
        .filter_map(|(question, credits)| {
            let values: Vec<f64> = credits
                .iter()
                .map(|credit| points(question, *credit))
                .collect();
            variance(&values)
        })
        .sum();
    let totals: Vec<f64> = sheet
        .attempts()
        .iter()
        .map(|attempt| sheet.score(attempt).earned as f64)
        .collect();
    let of_scores = variance(&totals).filter(|variance| *variance > 0.0);
    let of_scores = of_scores.ok_or(NoReliability::NoSpread)?;
    let count = columns.len() as f64;
    Ok(Reliability {
        value: (count / (count - 1.0) * (1.0 - of_questions / of_scores)).min(1.0),
        coefficient: match plain {
            true => Coefficient::KuderRichardson20,
            false => Coefficient::CronbachAlpha,
        },
    })
}
