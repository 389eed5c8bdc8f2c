//! What a learner sees of an attempt: before submission the questions without anything that tells the key, after it
//! everything.

use std::collections::{BTreeMap, BTreeSet};

use courseware::{Credit, QuestionId, Response, Reveal, Score};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::entity::question_flag;
use super::marking::{ShownMarking, newest_markings};
use super::regrading::{Rules, marked_with};
use super::save_responses::saved;
use super::standing::standing_at;
use super::{Asked, AttemptId, AttemptState, Marked, NextStep, OwnAttempt, own_attempt};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

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
    /// What each answer earned that was checked, and stands.
    settled: BTreeMap<QuestionId, Credit>,
    /// Those that bear on answers which are checked before handing in; none where none are.
    rules: Rules,
    flagged: BTreeSet<QuestionId>,
}

/// An attempt that was handed in.
#[derive(Clone, Debug)]
pub struct MarkedPaper {
    own: OwnAttempt,
    /// Without a credit where people have yet to mark.
    answers: MarkedAnswers,
    /// What people said of answers, by question.
    markings: BTreeMap<QuestionId, ShownMarking>,
    score: Score,
    reveal: Reveal,
    rules: Rules,
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

    /// A question whose answer was checked, with its mark and its reasons; none while it can still be changed.
    pub fn settled<'paper>(&self, asked: &Asked<'paper>) -> Option<Marked<'paper>> {
        let credit = self.settled.get(asked.id())?;
        let marked = Marked::new(*asked, Some(*credit));
        Some(
            match marked_with(&self.rules, &self.own, asked.question, asked.answer) {
                None => marked,
                Some(corrected) => marked.put_right(corrected),
            },
        )
    }

    /// Whether the learner wants to come back to the question.
    pub fn is_flagged(&self, question: &QuestionId) -> bool {
        self.flagged.contains(question)
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

    /// Whether it was handed back for another try.
    pub fn is_returned(&self) -> bool {
        self.own.attempt().is_returned()
    }

    /// Whether people have yet to mark some of it: it is neither passed nor failed.
    pub fn awaits_marking(&self) -> bool {
        self.own.attempt().awaits_marking()
    }

    /// How much of it is shown: never [`Reveal::WhenDone`], which depends on where the learner stands.
    pub fn reveal(&self) -> Reveal {
        self.reveal
    }

    /// The questions in the order they were shown, with answers and marks, and with keys and reasons where these are
    /// revealed; none where only the score is.
    ///
    /// # Errors
    /// As for [`OwnAttempt::item`].
    pub fn questions(&self) -> Result<Vec<Marked<'_>>, Failure> {
        if self.reveal == Reveal::Score {
            return Ok(Vec::new());
        }
        let item = self.own.item()?;
        let asked = self.own.asked()?.into_iter();
        Ok(asked
            .map(|(drawn, question)| {
                let answer = self.answers.get(&question.id);
                let response = answer.map(|(response, _)| response);
                let asked = Asked::new(item, question, drawn, response);
                let marked = Marked::new(asked, credit_of(answer))
                    .said_by_people(self.markings.get(&question.id))
                    .of_returned(self.is_returned());
                let marked = match marked_with(&self.rules, &self.own, question, response) {
                    None => marked,
                    Some(corrected) => marked.put_right(corrected),
                };
                match self.reveal {
                    Reveal::Everything => marked,
                    _ => marked.unrevealed(),
                }
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
    moment: &Moment,
    learner: &SignedIn,
    id: AttemptId,
) -> Result<Option<Paper>, Failure> {
    let connection = campus.read();
    let Some(own) = own_attempt(campus, connection, learner, id).await? else {
        return Ok(None);
    };
    let saved = saved(connection, id).await?.into_iter();
    Ok(Some(match own.attempt().state {
        AttemptState::InProgress => {
            let mut settled = BTreeMap::new();
            let mut answers = BTreeMap::new();
            for (id, (row, answer)) in saved {
                let credit = credit(row.credit).filter(|_| row.settled_at.is_some());
                settled.extend(credit.map(|credit| (id.clone(), credit)));
                answers.insert(id, answer);
            }
            let course = own.place().cohort().course_id;
            Paper::Open(OpenPaper {
                rules: match own.quiz()?.immediate {
                    true => Rules::of_course(connection, course).await?,
                    false => Rules::default(),
                },
                flagged: flagged(connection, id).await?,
                answers,
                settled,
                own,
            })
        }
        AttemptState::Submitted => {
            let answers = saved
                .map(|(id, (row, answer))| (id, (answer, credit(row.credit))))
                .collect();
            let score = match own.attempt().score() {
                Some(score) => score,
                None => score_so_far(&own, &answers)?,
            };
            let course = own.place().cohort().course_id;
            Paper::Marked(MarkedPaper {
                reveal: revealed(connection, moment, &own).await?,
                markings: newest_markings(connection, &own).await?,
                rules: Rules::of_course(connection, course).await?,
                own,
                answers,
                score,
            })
        }
    }))
}

async fn flagged(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
) -> Result<BTreeSet<QuestionId>, Failure> {
    let questions: Vec<String> = question_flag::Entity::find()
        .select_only()
        .column(question_flag::Column::Question)
        .filter(question_flag::Column::AttemptId.eq(attempt))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(questions
        .iter()
        .filter_map(|question| question.parse().ok())
        .collect())
}

/// How much the author lets be seen now. Where the cohort's revision has no such quiz any more, nobody can take it again.
async fn revealed(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    own: &OwnAttempt,
) -> Result<Reveal, Failure> {
    let rule = own.quiz()?.reveal;
    if rule != Reveal::WhenDone {
        return Ok(rule);
    }
    let place = own.place().clone();
    let course = &place.revision().course;
    let Some(item) = course
        .item_once_called(own.item_id())
        .map(|item| item.id.clone())
    else {
        return Ok(Reveal::Everything);
    };
    let standing = standing_at(connection, moment.now(), place, &item).await?;
    let is_done = standing.is_none_or(|standing| {
        matches!(
            standing.next,
            NextStep::Passed | NextStep::UsedUp | NextStep::Closed(_)
        )
    });
    Ok(if is_done {
        Reveal::Everything
    } else {
        Reveal::Marks
    })
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

pub(super) fn credit(stored: Option<i32>) -> Option<Credit> {
    stored
        .and_then(|thousandths| u16::try_from(thousandths).ok())
        .and_then(|thousandths| Credit::try_from(thousandths).ok())
}
