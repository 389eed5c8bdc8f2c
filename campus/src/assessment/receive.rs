//! Takes in changed answers: keeps every one of them, and lets those count that may.

use std::collections::{BTreeMap, BTreeSet};

use courseware::{QuestionId, Response};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::answers::Answers;
use super::entity::{response, response_change};
use super::save_responses::saved;
use super::{
    AnswerProblem, AnswerProblems, AttemptId, Change, ChangeOutcome, Device, OwnAttempt, Receipt,
};
use crate::{Failure, Moment, Transaction};

/// Takes in what a form holds. It holds every answer on its page, so only those that differ from what is saved are
/// changes.
pub(super) async fn from_form(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
    answers: &Answers,
) -> Result<AnswerProblems, Failure> {
    let device = Device::form();
    let saved = saved(transaction, own.attempt().id).await?;
    let mut sequence = last_sequence(transaction, own.attempt().id, &device).await?;
    let mut changes = Vec::new();
    for (question, values) in answers.iter() {
        let before = saved.get(question).map(|(_, answer)| answer);
        if read(own, question, values).is_ok_and(|answer| answer.as_ref() == before) {
            continue;
        }
        sequence += 1;
        changes.push(Change {
            sequence,
            question: question.clone(),
            values: values.to_vec(),
            changed_at: None,
        });
    }
    let receipts = receive(transaction, moment, own, &device, &changes).await?;
    let refused = changes.into_iter().zip(receipts);
    Ok(refused
        .filter_map(|(change, (_, receipt))| match receipt {
            Receipt::Refused(problem) => Some((change.question, problem)),
            Receipt::Kept(_) => None,
        })
        .collect())
}

/// Keeps what can be read, and makes those changes the answers that count: the latest of each browser, in the order of
/// receipt between browsers. Three queries, and at most three statements, however many changes there are.
pub(super) async fn receive(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
    device: &Device,
    changes: &[Change],
) -> Result<Vec<(i64, Receipt)>, Failure> {
    let before = Before::load(transaction, own, device, changes).await?;
    let mut newest = before.newest.clone();
    let mut known = before.known.clone();
    let mut rows = Vec::new();
    let mut now_answered: BTreeMap<&QuestionId, Option<Response>> = BTreeMap::new();
    let mut receipts = Vec::with_capacity(changes.len());
    for change in changes {
        let receipt = match (
            known.get(&change.sequence),
            read(own, &change.question, &change.values),
        ) {
            (Some(outcome), _) => Receipt::Kept(*outcome),
            (None, Err(problem)) => Receipt::Refused(problem),
            (None, Ok(answer)) => {
                let last = newest.entry(change.question.clone()).or_insert(i64::MIN);
                let outcome = before.outcome(moment, own, change, *last);
                *last = change.sequence.max(*last);
                known.insert(change.sequence, outcome);
                rows.push(row(moment, own, device, change, answer.as_ref(), outcome)?);
                if matches!(outcome, ChangeOutcome::Saved | ChangeOutcome::Late) {
                    now_answered.insert(&change.question, answer);
                }
                Receipt::Kept(outcome)
            }
        };
        receipts.push((change.sequence, receipt));
    }
    if !rows.is_empty() {
        response_change::Entity::insert_many(rows)
            .exec_without_returning(transaction)
            .await?;
    }
    write(transaction, moment, own.attempt().id, now_answered).await?;
    Ok(receipts)
}

/// What was known before these changes came.
struct Before {
    /// What became of those among them that had come before.
    known: BTreeMap<i64, ChangeOutcome>,
    /// The last change of this browser, by question.
    newest: BTreeMap<QuestionId, i64>,
    /// The answers that were checked, and stand.
    settled: BTreeSet<String>,
}

impl Before {
    async fn load(
        transaction: &Transaction,
        own: &OwnAttempt,
        device: &Device,
        changes: &[Change],
    ) -> Result<Self, Failure> {
        let attempt = own.attempt().id;
        let of_device = || {
            response_change::Entity::find()
                .filter(response_change::Column::AttemptId.eq(attempt))
                .filter(response_change::Column::Device.eq(device.as_str()))
        };
        let known = of_device()
            .filter(
                response_change::Column::Sequence
                    .is_in(changes.iter().map(|change| change.sequence)),
            )
            .all(transaction)
            .await?;
        let newest: Vec<(String, Option<i64>)> = of_device()
            .select_only()
            .column(response_change::Column::Question)
            .column_as(response_change::Column::Sequence.max(), "newest")
            .group_by(response_change::Column::Question)
            .into_tuple()
            .all(transaction)
            .await?;
        let settled = match own.quiz()?.immediate {
            false => BTreeSet::new(),
            true => settled(transaction, attempt).await?,
        };
        Ok(Self {
            known: known
                .into_iter()
                .map(|row| (row.sequence, row.outcome))
                .collect(),
            newest: newest
                .into_iter()
                .filter_map(|(question, newest)| Some((question.parse().ok()?, newest?)))
                .collect(),
            settled,
        })
    }

    fn outcome(
        &self,
        moment: &Moment,
        own: &OwnAttempt,
        change: &Change,
        last: i64,
    ) -> ChangeOutcome {
        let attempt = own.attempt();
        if attempt.is_over(moment.now()) {
            ChangeOutcome::TooLate
        } else if self.settled.contains(change.question.as_str()) {
            ChangeOutcome::Settled
        } else if change.sequence < last {
            ChangeOutcome::Superseded
        } else if attempt.is_due(moment.now()) {
            ChangeOutcome::Late
        } else {
            ChangeOutcome::Saved
        }
    }
}

async fn settled(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
) -> Result<BTreeSet<String>, Failure> {
    let questions: Vec<String> = response::Entity::find()
        .select_only()
        .column(response::Column::Question)
        .filter(response::Column::AttemptId.eq(attempt))
        .filter(response::Column::SettledAt.is_not_null())
        .into_tuple()
        .all(connection)
        .await?;
    Ok(questions.into_iter().collect())
}

async fn last_sequence(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
    device: &Device,
) -> Result<i64, Failure> {
    let last: Option<Option<i64>> = response_change::Entity::find()
        .select_only()
        .column_as(response_change::Column::Sequence.max(), "last")
        .filter(response_change::Column::AttemptId.eq(attempt))
        .filter(response_change::Column::Device.eq(device.as_str()))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(last.flatten().unwrap_or_default())
}

/// What was sent as an answer to the question; none where it takes the answer back.
fn read(
    own: &OwnAttempt,
    question: &QuestionId,
    values: &[String],
) -> Result<Option<Response>, AnswerProblem> {
    let question = own.question(question).ok_or(AnswerProblem::NotAsked)?;
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    Response::parse(question, &values).map_err(AnswerProblem::Unreadable)
}

fn row(
    moment: &Moment,
    own: &OwnAttempt,
    device: &Device,
    change: &Change,
    answer: Option<&Response>,
    outcome: ChangeOutcome,
) -> Result<response_change::ActiveModel, Failure> {
    Ok(response_change::ActiveModel {
        attempt_id: Set(own.attempt().id),
        question: Set(change.question.to_string()),
        device: Set(device.as_str().to_owned()),
        sequence: Set(change.sequence),
        answer: Set(answer.map(serde_json::to_string).transpose()?),
        outcome: Set(outcome),
        changed_at: Set(change.changed_at),
        received_at: Set(moment.now()),
        ..Default::default()
    })
}

async fn write(
    transaction: &Transaction,
    moment: &Moment,
    attempt: AttemptId,
    answers: BTreeMap<&QuestionId, Option<Response>>,
) -> Result<(), Failure> {
    let taken_back: Vec<&str> = answers
        .iter()
        .filter(|(_, answer)| answer.is_none())
        .map(|(question, _)| question.as_str())
        .collect();
    if !taken_back.is_empty() {
        response::Entity::delete_many()
            .filter(response::Column::AttemptId.eq(attempt))
            .filter(response::Column::Question.is_in(taken_back))
            .exec(transaction)
            .await?;
    }
    let mut rows = Vec::new();
    for (question, answer) in answers {
        let Some(answer) = answer else { continue };
        rows.push(response::ActiveModel {
            attempt_id: Set(attempt),
            question: Set(question.to_string()),
            answer: Set(serde_json::to_string(&answer)?),
            saved_at: Set(moment.now()),
            ..Default::default()
        });
    }
    if !rows.is_empty() {
        response::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([response::Column::AttemptId, response::Column::Question])
                    .update_columns([response::Column::Answer, response::Column::SavedAt])
                    .to_owned(),
            )
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(())
}
