//! What is analysed: attempts as rows, questions as columns.

use std::collections::BTreeSet;

/// Full credit, in thousandths.
pub(crate) const FULL: u16 = 1000;

/// A question of the quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What it is worth.
    pub points: u32,
    /// How many options it has to choose from; 0 where it is answered otherwise.
    pub options: u16,
    /// Which of them are right, by their places from 0.
    pub key: BTreeSet<u16>,
}

/// What became of a question that an attempt asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The share of the points it earned, in thousandths.
    pub credit: u16,
    /// Whether it was answered at all.
    pub answered: bool,
    /// The options that were chosen.
    pub chosen: BTreeSet<u16>,
    /// How long it took, where that is known.
    pub seconds: Option<u32>,
}

/// One attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// For each question of the sheet what became of it; none where this attempt did not ask it.
    pub asked: Vec<Option<Asked>>,
    /// How long all of it took, where that is known.
    pub seconds: Option<u32>,
}

/// Points earned of points possible, in thousandths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Earned; never more than possible.
    pub earned: u64,
    /// Possible.
    pub possible: u64,
}

impl Score {
    /// The share earned, from 0 to 1; 0 where nothing could be earned.
    #[must_use]
    pub fn share(self) -> f64 {
        match self.possible {
            0 => 0.0,
            possible => self.earned as f64 / possible as f64,
        }
    }
}

/// Attempts that fit their questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    questions: Vec<Question>,
    attempts: Vec<Attempt>,
}

/// Why attempts don't fit their questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misshapen {
    /// An attempt with more or fewer columns than there are questions.
    #[error("an attempt does not have one place for each question")]
    Columns,
    /// More than full credit.
    #[error("a credit is more than 1000 thousandths")]
    Credit,
    /// An option that the question doesn't have, chosen or in the key.
    #[error("an option is chosen or right that the question does not have")]
    NoSuchOption,
}

impl Sheet {
    /// The sheet of these attempts.
    ///
    /// # Errors
    /// When the attempts don't fit the questions.
    pub fn new(questions: Vec<Question>, attempts: Vec<Attempt>) -> Result<Self, Misshapen> {
        let fits = |question: &Question, chosen: &BTreeSet<u16>| {
            chosen.last().is_none_or(|last| *last < question.options)
        };
        if !questions
            .iter()
            .all(|question| fits(question, &question.key))
        {
            return Err(Misshapen::NoSuchOption);
        }
        for attempt in &attempts {
            if attempt.asked.len() != questions.len() {
                return Err(Misshapen::Columns);
            }
            for (question, asked) in questions.iter().zip(&attempt.asked) {
                let Some(asked) = asked else { continue };
                if asked.credit > FULL {
                    return Err(Misshapen::Credit);
                }
                if !fits(question, &asked.chosen) {
                    return Err(Misshapen::NoSuchOption);
                }
            }
        }
        Ok(Self {
            questions,
            attempts,
        })
    }

    /// The questions.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The attempts.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// The score of an attempt.
    pub(crate) fn score(&self, attempt: &Attempt) -> Score {
        self.score_without(attempt, None)
    }

    /// The score that an attempt would have without the question at this place.
    pub(crate) fn rest(&self, attempt: &Attempt, place: usize) -> Score {
        self.score_without(attempt, Some(place))
    }

    fn score_without(&self, attempt: &Attempt, without: Option<usize>) -> Score {
        let cells = self.questions.iter().zip(&attempt.asked).enumerate();
        cells
            .filter(|(place, _)| Some(*place) != without)
            .filter_map(|(_, (question, asked))| Some((question, asked.as_ref()?)))
            .fold(Score::default(), |sum, (question, asked)| {
                let points = u64::from(question.points);
                Score {
                    earned: sum.earned + points * u64::from(asked.credit),
                    possible: sum.possible + points * u64::from(FULL),
                }
            })
    }
}
