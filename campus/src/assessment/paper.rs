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
    /// Handed in, and marked as far as it could be.
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
    /// Without a credit where people have yet to mark.
    answers: MarkedAnswers,
    score: Score,
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

    /// What was earned of what could be; while people have yet to mark some of it, of the rest.
    pub fn score(&self) -> Score {
        self.score
    }

    /// Whether the pass mark was reached. False too while that is open.
    pub fn passed(&self) -> bool {
        self.own.attempt().passed == Some(true)
    }

    /// Whether people have yet to mark some of it: it is neither passed nor failed.
    pub fn awaits_marking(&self) -> bool {
        self.own.attempt().awaits_marking()
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
                Marked::new(asked, credit_of(answer))
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
    Ok(Some(match own.attempt().state {
        AttemptState::InProgress => Paper::Open(OpenPaper {
            answers: saved.map(|(id, (_, answer))| (id, answer)).collect(),
            own,
        }),
        AttemptState::Submitted => {
            let answers = saved
                .map(|(id, (row, answer))| (id, (answer, credit(row.credit))))
                .collect();
            let score = match own.attempt().score() {
                Some(score) => score,
                None => score_so_far(&own, &answers)?,
            };
            Paper::Marked(MarkedPaper {
                own,
                answers,
                score,
            })
        }
    }))
}

type MarkedAnswers = BTreeMap<QuestionId, (Response, Option<Credit>)>;

fn score_so_far(own: &OwnAttempt, answers: &MarkedAnswers) -> Result<Score, Failure> {
    let asked = own.asked()?.into_iter();
    let scores = asked.filter_map(|(_, question)| {
        let credit = credit_of(answers.get(&question.id))?;
        Some(Score::of(question.points, credit))
    });
    Ok(scores.sum())
}

/// What an answer earned; nothing where there is none, and none where people have yet to mark it.
fn credit_of(answer: Option<&(Response, Option<Credit>)>) -> Option<Credit> {
    answer.map_or(Some(Credit::NONE), |(_, credit)| *credit)
}

fn credit(stored: Option<i32>) -> Option<Credit> {
    stored
        .and_then(|thousandths| u16::try_from(thousandths).ok())
        .and_then(|thousandths| Credit::try_from(thousandths).ok())
}
