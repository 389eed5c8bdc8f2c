//! Item analysis: what the answers to a quiz say about its questions. Pure: numbers in, numbers out; who the people are
//! and what the questions say is known elsewhere.
//!
//! | figure | formula | source |
//! |---|---|---|
//! | difficulty | mean credit | the "item difficulty" *p* of classical test theory |
//! | discrimination | Pearson's *r* between a question's credit and the share of the other questions' points (with credits of 0 and 1: the point-biserial), so that no question is compared with itself | S. Henrysson, *Correction of item-total correlations in item analysis*, Psychometrika 28 (1963), 211–218 |
//! | upper and lower group | the 27 % with the best and with the lowest scores | T. L. Kelley, *The selection of upper and lower groups for the validation of test items*, Journal of Educational Psychology 30 (1939), 17–24 |
//! | reliability | *k*/(*k*−1) · (1 − Σ variances of the questions / variance of the scores): Cronbach's alpha; where all credits are 0 or 1 and all questions are worth the same, that is KR-20 | L. J. Cronbach, Psychometrika 16 (1951), 297–334; G. F. Kuder and M. W. Richardson, Psychometrika 2 (1937), 151–160 |
//! | standard error of measurement | standard deviation · √(1 − reliability) | as above |
//! | normalised gain ⟨g⟩ | (mean after − mean before) / (1 − mean before) | R. R. Hake, American Journal of Physics 66 (1998), 64–74 |
//! | effect size *d*ₐᵥ | mean gain / mean of the two standard deviations | D. Lakens, Frontiers in Psychology 4 (2013), 863, formula 10 |
//! | median and quartiles | linear between the ordered values (type 7) | R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361–365 |
//!
//! The thresholds of the [`Flag`]s stand with their sources in [`threshold`].
//!
//! Nothing is said of fewer than [`FEWEST`] attempts: so few say more about who sat in the room than about the question.
//! Standard deviations are those of a sample (*n* − 1). Scores are shares of the points, from 0 to 1. Sums are made of
//! the values in order of size, so that the order of the attempts changes nothing, to the last bit.

mod flag;
mod gain;
mod groups;
mod numbers;
mod options;
mod question;
mod quiz;
mod sheet;

pub use flag::{Flag, threshold};
pub use gain::{Gain, gain};
pub use numbers::Quartiles;
pub use options::OptionUse;
pub use question::{QuestionFigures, Questioned};
pub use quiz::{BINS, Coefficient, NoReliability, QuizFigures, Reliability};
pub use sheet::{Asked, Attempt, Misshapen, Question, Score, Sheet};

/// The fewest attempts that anything is said of.
pub const FEWEST: usize = 30;

/// What the attempts at a quiz say.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Of the quiz.
    pub quiz: QuizFigures,
    /// Of each question, in the order of the sheet.
    pub questions: Vec<Questioned>,
}

/// What the attempts say; nothing where they are fewer than [`FEWEST`].
#[must_use]
pub fn analyse(sheet: &Sheet) -> Option<Analysis> {
    (sheet.attempts().len() >= FEWEST).then(|| Analysis {
        quiz: quiz::figures(sheet),
        questions: (0..sheet.questions().len())
            .map(|place| question::questioned(sheet, place))
            .collect(),
    })
}
