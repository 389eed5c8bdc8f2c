//! One answer, for who marks it.

use courseware::{QuestionId, Response};

use super::queue::{AnswerAddress, waiting};
use super::shown_marking::markings_of;
use super::taught_attempt::{answered, taught_attempt};
use super::{ShownMarking, TaughtAttempt};
use crate::assessment::paper::credit;
use crate::assessment::{Asked, AttemptId, Marked, MarkingId};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// A text that was handed in, with what was said of it so far.
#[derive(Clone, Debug)]
pub struct AnswerToMark {
    /// By which right, and of which attempt.
    pub attempt: TaughtAttempt,
    question: QuestionId,
    answer: Response,
    credit: Option<i32>,
    /// What was said of it, the newest first.
    pub history: Vec<ShownMarking>,
    /// How many answers wait in the cohort, this one included if it does.
    pub waiting: usize,
    /// Its place among them, from 1; none where it has been dealt with.
    pub place: Option<usize>,
    /// The one that waits before it.
    pub previous: Option<AnswerAddress>,
    /// The one that waits after it; where it has been dealt with, the one that waits longest.
    pub next: Option<AnswerAddress>,
}

impl AnswerToMark {
    /// Which question.
    pub fn question(&self) -> &QuestionId {
        &self.question
    }

    /// The marking that holds, if there is one.
    pub fn seen(&self) -> Option<MarkingId> {
        self.history.first().map(|newest| newest.id)
    }

    /// The question with the answer.
    ///
    /// # Errors
    /// When the stored revision is not what it was; checked when the answer is loaded.
    pub fn marked(&self) -> Result<Marked<'_>, Failure> {
        let own = self.attempt.sitting();
        let asked = own.asked()?;
        let (drawn, question) = asked
            .into_iter()
            .find(|(_, question)| question.id == self.question)
            .ok_or(Failure::Invariant("an answer to what was not asked"))?;
        let asked = Asked::new(own.item()?, question, drawn, Some(&self.answer));
        Ok(Marked::new(asked, credit(self.credit)).said_by_people(self.history.first()))
    }
}

/// The answer, for who teaches in its learner's cohort; nothing for anyone else, nor where people don't mark it.
///
/// # Errors
/// When the database fails.
pub async fn answer_to_mark(
    campus: &Campus,
    viewer: &SignedIn,
    attempt: AttemptId,
    question: &QuestionId,
) -> Result<Option<AnswerToMark>, Failure> {
    let connection = campus.read();
    let Some(attempt) = taught_attempt(campus, connection, viewer, attempt).await? else {
        return Ok(None);
    };
    if attempt.essay(question)?.is_none() {
        return Ok(None);
    }
    let id = attempt.sitting().attempt().id;
    let Some(row) = answered(connection, id, question).await? else {
        return Ok(None);
    };
    let queue = waiting(connection, attempt.facilitator()).await?;
    let here = (id, question.clone());
    let at = queue.iter().position(|waiting| waiting.answer == here);
    let address = |index: usize| queue.get(index).map(|waiting| waiting.answer.clone());
    Ok(Some(AnswerToMark {
        history: markings_of(connection, id, question).await?,
        answer: serde_json::from_str(&row.answer)?,
        credit: row.credit,
        waiting: queue.len(),
        place: at.map(|at| at.saturating_add(1)),
        previous: at.and_then(|at| at.checked_sub(1)).and_then(address),
        next: address(at.map_or(0, |at| at.saturating_add(1))),
        question: question.clone(),
        attempt,
    }))
}
