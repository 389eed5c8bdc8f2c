//! What a person said of an answer, as others read it.

use std::collections::{BTreeMap, HashMap};

use courseware::{Credit, QuestionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use time::OffsetDateTime;

use crate::Failure;
use crate::assessment::entity::marking;
use crate::assessment::paper::credit;
use crate::assessment::{AttemptId, MarkingId, OwnAttempt};
use crate::people::PersonId;
use crate::people::entity::person;

/// What a person said of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownMarking {
    /// Its number.
    pub id: MarkingId,
    /// The name of who said it.
    pub by: String,
    /// When.
    pub at: OffsetDateTime,
    /// The share of the points; none where the attempt was handed back.
    pub credit: Option<Credit>,
    /// What was given for each criterion, in the order of the rubric; nothing where the attempt was handed back.
    pub points: Vec<u16>,
    /// What the learner is told with it.
    pub comment: Option<String>,
}

impl ShownMarking {
    /// Whether the attempt was handed back for another try.
    pub fn is_return(&self) -> bool {
        self.credit.is_none()
    }
}

/// All that was said of one answer, the newest first.
pub(super) async fn markings_of(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
    question: &QuestionId,
) -> Result<Vec<ShownMarking>, Failure> {
    let rows = marking::Entity::find()
        .filter(marking::Column::AttemptId.eq(attempt))
        .filter(marking::Column::Question.eq(question.as_str()))
        .order_by_desc(marking::Column::Id)
        .all(connection)
        .await?;
    let shown = shown(connection, rows).await?;
    Ok(shown.into_iter().map(|(_, marking)| marking).collect())
}

/// What was said last of each answer of an attempt. Asks nothing where no person marks such a quiz.
pub(in crate::assessment) async fn newest_markings(
    connection: &impl ConnectionTrait,
    own: &OwnAttempt,
) -> Result<BTreeMap<QuestionId, ShownMarking>, Failure> {
    if !own.quiz()?.is_marked_by_people() {
        return Ok(BTreeMap::new());
    }
    let rows = marking::Entity::find()
        .filter(marking::Column::AttemptId.eq(own.attempt().id))
        .order_by_asc(marking::Column::Id)
        .all(connection)
        .await?;
    let newest = shown(connection, rows).await?.into_iter();
    Ok(newest
        .filter_map(|(question, marking)| Some((question.parse().ok()?, marking)))
        .collect())
}

async fn shown(
    connection: &impl ConnectionTrait,
    rows: Vec<marking::Model>,
) -> Result<Vec<(String, ShownMarking)>, Failure> {
    let names = names(connection, &rows).await?;
    let shown = rows.into_iter().map(|row| {
        let marking = ShownMarking {
            id: row.id,
            by: names.get(&row.marked_by).cloned().unwrap_or_default(),
            at: row.marked_at,
            credit: credit(row.credit),
            points: serde_json::from_str(&row.points)?,
            comment: row.comment,
        };
        Ok((row.question, marking))
    });
    shown.collect()
}

async fn names(
    connection: &impl ConnectionTrait,
    rows: &[marking::Model],
) -> Result<HashMap<PersonId, String>, Failure> {
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let people = person::Entity::find()
        .filter(person::Column::Id.is_in(rows.iter().map(|row| row.marked_by)))
        .all(connection)
        .await?;
    Ok(people
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect())
}
