//! What waits to be marked in a cohort, for who teaches there.

use std::collections::HashMap;
use std::sync::Arc;

use courseware::QuestionId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, RelationTrait, Select,
};
use time::OffsetDateTime;

use crate::assessment::entity::{attempt, marking, response};
use crate::assessment::{AttemptId, AttemptState};
use crate::cohorts::entity::enrolment;
use crate::cohorts::{CohortId, EnrolmentState, Facilitator, facilitator};
use crate::courses::Revision;
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// How many answers a page shows: the oldest that wait. The others come up as these are marked.
const SHOWN: usize = 50;
/// How many of those marked last a page shows, so that a mark can be changed.
const LATELY: u64 = 20;

/// Names an answer.
pub type AnswerAddress = (AttemptId, QuestionId);

/// What one who teaches in a cohort has to mark there.
#[derive(Clone, Debug)]
pub struct MarkingQueue {
    /// By which right.
    pub facilitator: Facilitator,
    /// The revision that the cohort is on.
    pub revision: Arc<Revision>,
    /// How many answers wait.
    pub all: usize,
    /// The oldest of them, the oldest first.
    pub oldest: Vec<WaitingAnswer>,
    /// The answers that were marked or handed back last, the newest first.
    pub lately: Vec<MarkedAnswer>,
}

/// An answer that waits.
#[derive(Clone, Debug)]
pub struct WaitingAnswer {
    /// Which.
    pub answer: AnswerAddress,
    /// Who wrote it.
    pub learner: String,
    /// The quiz's item id when it was handed in.
    pub item: String,
    /// Which attempt of the learner it is.
    pub number: i32,
    /// Since when it waits.
    pub since: OffsetDateTime,
}

/// An answer of which somebody has said something.
#[derive(Clone, Debug)]
pub struct MarkedAnswer {
    /// Which.
    pub answer: AnswerAddress,
    /// Who wrote it.
    pub learner: String,
    /// The quiz's item id when it was handed in.
    pub item: String,
    /// When it was said.
    pub at: OffsetDateTime,
    /// Whether the attempt was handed back.
    pub returned: bool,
}

/// The queue, for who teaches in the cohort; nothing for anyone else. What they wrote themselves is not in it. Four
/// queries.
///
/// # Errors
/// When the database fails.
pub async fn marking_queue(
    campus: &Campus,
    viewer: &SignedIn,
    cohort: CohortId,
) -> Result<Option<MarkingQueue>, Failure> {
    let Some(facilitator) = facilitator(campus.read(), viewer, cohort).await? else {
        return Ok(None);
    };
    let revision = campus
        .library()
        .revision(campus.read(), facilitator.cohort().revision_id)
        .await?;
    let mut waiting = waiting(campus.read(), &facilitator).await?;
    let all = waiting.len();
    waiting.truncate(SHOWN);
    Ok(Some(MarkingQueue {
        lately: lately(campus.read(), &facilitator).await?,
        oldest: waiting,
        all,
        revision,
        facilitator,
    }))
}

/// How many answers wait for this person in each of these cohorts; none is named in which nothing waits.
pub(crate) async fn waiting_in(
    connection: &impl ConnectionTrait,
    person: PersonId,
    cohorts: &[CohortId],
) -> Result<HashMap<CohortId, i64>, Failure> {
    if cohorts.is_empty() {
        return Ok(HashMap::new());
    }
    let counts: Vec<(CohortId, i64)> = to_be_marked_by(person)
        .select_only()
        .column(enrolment::Column::CohortId)
        .column_as(response::Column::Id.count(), "waiting")
        .filter(enrolment::Column::CohortId.is_in(cohorts.iter().copied()))
        .group_by(enrolment::Column::CohortId)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(counts.into_iter().collect())
}

/// Everything that waits, the oldest first.
pub(super) async fn waiting(
    connection: &impl ConnectionTrait,
    facilitator: &Facilitator,
) -> Result<Vec<WaitingAnswer>, Failure> {
    type Row = (
        AttemptId,
        String,
        String,
        String,
        i32,
        Option<OffsetDateTime>,
    );
    let rows: Vec<Row> = to_be_marked_by(facilitator.person())
        .join(JoinType::InnerJoin, of_person())
        .select_only()
        .column(response::Column::AttemptId)
        .column(response::Column::Question)
        .column(person::Column::Name)
        .column(attempt::Column::Item)
        .column(attempt::Column::Number)
        .column(attempt::Column::SubmittedAt)
        .filter(enrolment::Column::CohortId.eq(facilitator.cohort().id))
        .order_by_asc(attempt::Column::SubmittedAt)
        .order_by_asc(response::Column::AttemptId)
        .order_by_asc(response::Column::Id)
        .into_tuple()
        .all(connection)
        .await?;
    let answers = rows.into_iter();
    Ok(answers
        .filter_map(|(attempt, question, learner, item, number, since)| {
            Some(WaitingAnswer {
                answer: (attempt, question.parse().ok()?),
                learner,
                item,
                number,
                since: since?,
            })
        })
        .collect())
}

/// What was handed in, has no credit yet and was not handed back. Every other kind of answer has its credit since it was
/// handed in, so what is left is for people.
fn to_be_marked_by(person: PersonId) -> Select<response::Entity> {
    response::Entity::find()
        .join(JoinType::InnerJoin, of_attempt())
        .join(JoinType::InnerJoin, of_enrolment())
        .filter(response::Column::Credit.is_null())
        .filter(attempt::Column::State.eq(AttemptState::Submitted))
        .filter(attempt::Column::ReturnedAt.is_null())
        .filter(enrolment::Column::State.is_in([EnrolmentState::Active, EnrolmentState::Completed]))
        .filter(enrolment::Column::PersonId.ne(person))
}

async fn lately(
    connection: &impl ConnectionTrait,
    facilitator: &Facilitator,
) -> Result<Vec<MarkedAnswer>, Failure> {
    type Row = (AttemptId, String, String, String, OffsetDateTime, bool);
    let of_attempt: RelationDef = marking::Entity::belongs_to(attempt::Entity)
        .from(marking::Column::AttemptId)
        .to(attempt::Column::Id)
        .into();
    let rows: Vec<Row> = marking::Entity::find()
        .join(JoinType::InnerJoin, of_attempt)
        .join(JoinType::InnerJoin, of_enrolment())
        .join(JoinType::InnerJoin, of_person())
        .select_only()
        .column(marking::Column::AttemptId)
        .column(marking::Column::Question)
        .column(person::Column::Name)
        .column(attempt::Column::Item)
        .column(marking::Column::MarkedAt)
        .column(marking::Column::Returned)
        .filter(enrolment::Column::CohortId.eq(facilitator.cohort().id))
        .filter(enrolment::Column::State.is_in([EnrolmentState::Active, EnrolmentState::Completed]))
        .filter(enrolment::Column::PersonId.ne(facilitator.person()))
        .order_by_desc(marking::Column::Id)
        .limit(LATELY)
        .into_tuple()
        .all(connection)
        .await?;
    let mut marked: Vec<MarkedAnswer> = Vec::with_capacity(rows.len());
    for (attempt, question, learner, item, at, returned) in rows {
        let Ok(question) = question.parse() else {
            continue;
        };
        let answer = (attempt, question);
        // Of one that was marked twice the newer holds.
        if !marked.iter().any(|known| known.answer == answer) {
            marked.push(MarkedAnswer {
                answer,
                learner,
                item,
                at,
                returned,
            });
        }
    }
    Ok(marked)
}

fn of_attempt() -> RelationDef {
    response::Entity::belongs_to(attempt::Entity)
        .from(response::Column::AttemptId)
        .to(attempt::Column::Id)
        .into()
}

fn of_enrolment() -> RelationDef {
    attempt::Relation::Enrolment.def()
}

fn of_person() -> RelationDef {
    enrolment::Relation::Person.def()
}
