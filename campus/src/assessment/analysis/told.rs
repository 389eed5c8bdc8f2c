//! What may be told of an analysis, and to whom.

use ::analysis::{Analysis, Flag, NoReliability, Quartiles, QuestionFigures, Reliability};
use courseware::{QuestionId, Quiz};

use crate::disclosure::Told;

/// A part of those who were counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which share, from 0 to 1.
    pub share: f64,
    /// How many; none where only shares are told.
    pub count: Option<usize>,
}

/// An analysis as it may be told. What is none may not be, or can't be known.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldAnalysis {
    /// The mean score, from 0 to 1.
    pub mean: Option<f64>,
    /// The standard deviation of the scores.
    pub deviation: f64,
    /// How far another such quiz would give the same order.
    pub reliability: Result<Reliability, NoReliability>,
    /// The standard error of measurement.
    pub error: Option<f64>,
    /// How many scores are in each tenth, the lowest first.
    pub scores: Vec<Option<Part>>,
    /// How long an attempt took, in seconds.
    pub seconds: Option<Quartiles>,
    /// Each question, in the author's order.
    pub questions: Vec<ToldQuestion>,
}

/// A question as it may be told.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldQuestion {
    /// Which one.
    pub id: QuestionId,
    /// How many attempts asked it.
    pub asked: Told,
    /// What is said of it; none where too few were asked.
    pub figures: Option<ToldFigures>,
}

/// What is told of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldFigures {
    /// Those who answered it.
    pub answered: Option<Part>,
    /// The mean credit, from 0 to 1.
    pub difficulty: Option<f64>,
    /// The mean credits in the upper and the lower group.
    pub groups: Option<[f64; 2]>,
    /// The correlation with the rest of the score.
    pub discrimination: Option<f64>,
    /// Its options, in the author's order; empty where there is nothing to choose from.
    pub options: Vec<ToldOption>,
    /// How long it took, in seconds.
    pub seconds: Option<Quartiles>,
    /// What needs a look, the most pressing first.
    pub flags: Vec<Flag>,
}

/// What is told of an option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToldOption {
    /// Its place, from 0.
    pub index: u16,
    /// Whether it is right.
    pub key: bool,
    /// Those who chose it.
    pub chosen: Option<Part>,
    /// The shares of the upper and the lower group that chose it.
    pub groups: Option<[f64; 2]>,
}

/// All of it, for those who see the learners themselves.
pub(super) fn all(quiz: &Quiz, found: Analysis) -> ToldAnalysis {
    let attempts = found.quiz.attempts;
    let questions = quiz.questions.iter().zip(found.questions);
    ToldAnalysis {
        mean: Some(found.quiz.mean),
        deviation: found.quiz.deviation,
        reliability: found.quiz.reliability,
        error: found.quiz.error,
        scores: found
            .quiz
            .scores
            .map(|count| Some(part(count, attempts)))
            .to_vec(),
        seconds: found.quiz.seconds,
        questions: questions
            .map(|(question, found)| ToldQuestion {
                id: question.id.clone(),
                asked: Told::Exactly(found.asked as u64),
                figures: found
                    .figures
                    .map(|figures| figures_of(figures, found.asked, found.answered)),
            })
            .collect(),
    }
}

fn figures_of(figures: QuestionFigures, asked: usize, answered: usize) -> ToldFigures {
    let options = figures.options.iter();
    ToldFigures {
        answered: Some(part(answered, asked)),
        difficulty: Some(figures.difficulty),
        groups: Some([figures.upper, figures.lower]),
        discrimination: figures.discrimination,
        options: options
            .map(|option| ToldOption {
                index: option.index,
                key: option.key,
                chosen: Some(part(option.chosen, asked)),
                groups: Some([option.upper, option.lower]),
            })
            .collect(),
        seconds: figures.seconds,
        flags: figures.flags,
    }
}

fn part(count: usize, whole: usize) -> Part {
    let share = match whole {
        0 => 0.0,
        whole => count as f64 / whole as f64,
    };
    Part {
        share,
        count: Some(count),
    }
}
