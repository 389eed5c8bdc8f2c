//! What a learner sees of an attempt: before submission the questions without anything that tells the key, after it
//! everything.

use std::collections::BTreeMap;

use courseware::{Credit, QuestionId, Response, Score};

use super::save_responses::saved;
use super::{Asked, AttemptId, AttemptState, Marked, OwnAttempt, own_attempt};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// A learner's own attempt, as far as the learner may see it.
#[derive(Clone, Debug)]
pub enum Paper {
    /// In progress.
    Open(OpenPaper),
    /// Handed in and marked.
    Marked(MarkedPaper),
}

/// An attempt in progress. Nothing that it offers tells a key, a feedback or a rationale.
#[derive(Clone, Debug)]
pub struct OpenPaper {
    own: OwnAttempt,
    answers: BTreeMap<QuestionId, Response>,
}

/// An attempt that was handed in.
#[derive(Clone, Debug)]
pub struct MarkedPaper {
    own: OwnAttempt,
    answers: BTreeMap<QuestionId, (Response, Credit)>,
    score: Score,
    passed: bool,
}

impl OpenPaper {
    /// The attempt.
    pub fn own(&self) -> &OwnAttempt {
        &self.own
    }

    /// The questions in the order they are shown, with the answers saved so far.
    ///
    /// # Errors
    /// As for [`OwnAttempt::item`].
    pub fn questions(&self) -> Result<Vec<Asked<'_>>, Failure> {
        let item = self.own.item()?;
        let asked = self.own.asked()?.into_iter();
        Ok(asked
            .map(|(drawn, question)| {
                Asked::new(item, question, drawn, self.answers.get(&question.id))
            })
            .collect())
    }
}

impl MarkedPaper {
    /// The attempt.
    pub fn own(&self) -> &OwnAttempt {
        &self.own
    }

    /// What was earned of what could be.
    pub fn score(&self) -> Score {
        self.score
    }

    /// Whether the pass mark was reached.
    pub fn passed(&self) -> bool {
        self.passed
    }

    /// The questions in the order they were shown, with answers, marks, keys and reasons.
    ///
    /// # Errors
    /// As for [`OwnAttempt::item`].
    pub fn questions(&self) -> Result<Vec<Marked<'_>>, Failure> {
        let item = self.own.item()?;
        let asked = self.own.asked()?.into_iter();
        Ok(asked
            .map(|(drawn, question)| {
                let answer = self.answers.get(&question.id);
                let asked = Asked::new(item, question, drawn, answer.map(|(response, _)| response));
                Marked::new(asked, answer.map_or(Credit::NONE, |(_, credit)| *credit))
            })
            .collect())
    }
}

/// The learner's own attempt; none when it is not.
///
/// # Errors
/// When the database fails.
pub async fn paper(
    campus: &Campus,
    learner: &SignedIn,
    id: AttemptId,
) -> Result<Option<Paper>, Failure> {
    let connection = campus.read();
    let Some(own) = own_attempt(campus, connection, learner, id).await? else {
        return Ok(None);
    };
    let saved = saved(connection, id).await?.into_iter();
    let marked = match own.attempt().state {
        AttemptState::InProgress => None,
        AttemptState::Submitted => Some(
            own.attempt()
                .score()
                .zip(own.attempt().passed)
                .ok_or(Failure::Invariant("a submitted attempt without a score"))?,
        ),
    };
    Ok(Some(match marked {
        None => Paper::Open(OpenPaper {
            answers: saved.map(|(id, (_, answer))| (id, answer)).collect(),
            own,
        }),
        Some((score, passed)) => Paper::Marked(MarkedPaper {
            answers: saved
                .map(|(id, (row, answer))| (id, (answer, credit(row.credit))))
                .collect(),
            score,
            passed,
            own,
        }),
    }))
}

fn credit(stored: Option<i32>) -> Credit {
    stored
        .and_then(|thousandths| u16::try_from(thousandths).ok())
        .and_then(|thousandths| Credit::try_from(thousandths).ok())
        .unwrap_or(Credit::NONE)
}
