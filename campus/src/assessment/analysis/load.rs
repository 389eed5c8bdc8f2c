//! From rows to a sheet.

use std::collections::{BTreeSet, HashMap};

use ::analysis::{Asked, Attempt, Question, Sheet};
use courseware::{QuestionKind, Quiz, Response};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select,
};

use super::Analyst;
use crate::Failure;
use crate::assessment::entity::{attempt, response};
use crate::assessment::{AttemptId, Drawn};
use crate::cohorts::entity::enrolment;

/// Which attempts of a learner count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// The first: it was made without having seen the key.
    #[default]
    First,
    /// All of them.
    All,
}

const MISFIT: Failure = Failure::Invariant("answers that don't fit their quiz");

/// The attempts that the analyst may look at, wholly marked, at whatever quiz. Who may only be told little is told of
/// first attempts alone: of several attempts of one person a group of five could be made.
pub(super) fn marked(analyst: &Analyst, which: Which) -> Select<attempt::Entity> {
    let enrolments = analyst
        .enrolments()
        .select_only()
        .column(enrolment::Column::Id)
        .into_query();
    let marked = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.in_subquery(enrolments))
        .filter(attempt::Column::Earned.is_not_null());
    match which {
        Which::All if !analyst.is_told_little() => marked,
        Which::All | Which::First => marked.filter(attempt::Column::Number.eq(1)),
    }
}

/// The sheet of these attempts at a quiz. Two queries, however many there are.
pub(super) async fn sheet(
    connection: &impl ConnectionTrait,
    quiz: &Quiz,
    attempts: Select<attempt::Entity>,
) -> Result<Sheet, Failure> {
    let ids = attempts
        .clone()
        .select_only()
        .column(attempt::Column::Id)
        .into_query();
    let attempts = attempts.all(connection).await?;
    let responses = response::Entity::find()
        .filter(response::Column::AttemptId.in_subquery(ids))
        .all(connection)
        .await?;
    let mut given: HashMap<AttemptId, HashMap<String, response::Model>> = HashMap::new();
    for response in responses {
        let of_attempt = given.entry(response.attempt_id).or_default();
        of_attempt.insert(response.question.clone(), response);
    }
    let attempts = attempts
        .iter()
        .map(|attempt| read(quiz, attempt, given.remove(&attempt.id).unwrap_or_default()))
        .collect::<Result<_, _>>()?;
    let questions = quiz.questions.iter().map(question).collect();
    Sheet::new(questions, attempts).map_err(|_| MISFIT)
}

fn question(question: &courseware::Question) -> Question {
    let (options, key) = match &question.kind {
        QuestionKind::SingleChoice(kind) => (kind.options.len(), BTreeSet::from([kind.key])),
        QuestionKind::MultipleChoice(kind) => (kind.options.len(), kind.key.clone()),
        QuestionKind::TrueFalse(kind) => (2, BTreeSet::from([truth(kind.key)])),
        QuestionKind::Numeric(_)
        | QuestionKind::ShortText(_)
        | QuestionKind::Cloze(_)
        | QuestionKind::Matching(_)
        | QuestionKind::Ordering(_)
        | QuestionKind::Essay(_) => (0, BTreeSet::new()),
    };
    Question {
        points: question.points.value().into(),
        options: u16::try_from(options).unwrap_or(u16::MAX),
        key,
    }
}

/// The option for true stands first.
fn truth(truth: bool) -> u16 {
    u16::from(!truth)
}

fn read(
    quiz: &Quiz,
    attempt: &attempt::Model,
    mut given: HashMap<String, response::Model>,
) -> Result<Attempt, Failure> {
    let drawn: Drawn = serde_json::from_str(&attempt.drawn)?;
    let asked = quiz.questions.iter().map(|question| {
        if !drawn.asks(&question.id) {
            return Ok(None);
        }
        match given.remove(question.id.as_str()) {
            Some(response) => answered(&response).map(Some),
            None => Ok(Some(Asked::default())),
        }
    });
    Ok(Attempt {
        asked: asked.collect::<Result<_, Failure>>()?,
        seconds: attempt.submitted_at.and_then(|submitted| {
            let taken = (submitted - attempt.started_at).whole_seconds();
            u32::try_from(taken).ok()
        }),
    })
}

/// How long one question took is not on record: answers are saved, not the looking at them.
fn answered(response: &response::Model) -> Result<Asked, Failure> {
    let chosen = match serde_json::from_str(&response.answer)? {
        Response::Choice(index) => BTreeSet::from([index]),
        Response::Choices(indices) => indices,
        Response::Truth(said) => BTreeSet::from([truth(said)]),
        Response::Number(_)
        | Response::Text(_)
        | Response::Gaps(_)
        | Response::Pairs(_)
        | Response::Places(_) => BTreeSet::new(),
    };
    Ok(Asked {
        credit: u16::try_from(response.credit.unwrap_or_default()).map_err(|_| MISFIT)?,
        answered: true,
        chosen,
        seconds: None,
    })
}
