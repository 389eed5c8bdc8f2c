//! Everything that was sent of an attempt's answers, and what became of it.

use courseware::{QuestionId, Response};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use time::OffsetDateTime;

use super::entity::response_change;
use super::{AttemptId, ChangeOutcome, OwnAttempt, own_attempt};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The newest changes that a page shows.
const MOST: u64 = 500;

/// One change, as it was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastChange {
    /// Which question.
    pub question: QuestionId,
    /// What was answered; none where the answer was taken back.
    pub answer: Option<Response>,
    /// What became of it.
    pub outcome: ChangeOutcome,
    /// The browsers that sent something, counted in the order in which they first did; 0 for forms without a script.
    pub device: usize,
    /// When the browser says that it was changed.
    pub changed_at: Option<OffsetDateTime>,
    /// When it arrived.
    pub received_at: OffsetDateTime,
}

/// The learner's own attempt with the newest 500 changes of its answers, in the order of receipt. None when the attempt
/// is not the learner's own.
///
/// # Errors
/// When the database fails.
pub async fn history(
    campus: &Campus,
    learner: &SignedIn,
    attempt: AttemptId,
) -> Result<Option<(OwnAttempt, Vec<PastChange>)>, Failure> {
    let connection = campus.read();
    let Some(own) = own_attempt(campus, connection, learner, attempt).await? else {
        return Ok(None);
    };
    let mut rows = response_change::Entity::find()
        .filter(response_change::Column::AttemptId.eq(attempt))
        .order_by_desc(response_change::Column::Id)
        .limit(MOST)
        .all(connection)
        .await?;
    rows.reverse();
    let mut devices: Vec<String> = Vec::new();
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let device = if row.device == super::Device::form().as_str() {
            0
        } else {
            let known = devices.iter().position(|device| *device == row.device);
            let place = known.unwrap_or(devices.len());
            if known.is_none() {
                devices.push(row.device);
            }
            place + 1
        };
        changes.push(PastChange {
            question: row
                .question
                .parse()
                .map_err(|_| Failure::Invariant("a change of a question without an id"))?,
            answer: row
                .answer
                .as_deref()
                .map(serde_json::from_str)
                .transpose()?,
            outcome: row.outcome,
            device,
            changed_at: row.changed_at,
            received_at: row.received_at,
        });
    }
    Ok(Some((own, changes)))
}
