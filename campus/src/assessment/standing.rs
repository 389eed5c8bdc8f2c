//! Where a learner stands with a quiz.

use courseware::{ItemId, Quiz, Score};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use time::{Duration, OffsetDateTime};

use super::entity::attempt;
use super::{AttemptId, AttemptState};
use crate::cohorts::{CohortId, EnrolmentId, OwnEnrolment, own_enrolment};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// What a learner can do with a quiz now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Begin an attempt.
    Begin {
        /// How many attempts are left, that one included; none where there is no limit.
        left: Option<u32>,
    },
    /// Go on with the attempt that is in progress.
    Continue(AttemptId),
    /// Wait before the next attempt.
    Wait {
        /// Until then.
        until: OffsetDateTime,
        /// How many attempts are left; none where there is no limit.
        left: Option<u32>,
    },
    /// An attempt was handed in that people have yet to mark: until then nobody knows whether another is needed.
    AwaitMarking,
    /// The quiz is passed: there is nothing more to do, and no further attempt.
    Passed,
    /// All attempts are used up.
    UsedUp,
}

/// Where a learner stands with a quiz of the cohort's revision.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The learner's place in the cohort.
    pub place: OwnEnrolment,
    /// The quiz's item id.
    pub item: ItemId,
    /// The learner's attempts, the first first.
    pub attempts: Vec<attempt::Model>,
    /// What the learner can do now.
    pub next: NextStep,
}

impl Standing {
    /// The best of the marked attempts; the earlier of two equal ones.
    pub fn best(&self) -> Option<(&attempt::Model, Score)> {
        let mut best: Option<(&attempt::Model, Score)> = None;
        for attempt in &self.attempts {
            let Some(score) = attempt.score() else {
                continue;
            };
            if best.is_none_or(|(_, best)| is_better(score, best)) {
                best = Some((attempt, score));
            }
        }
        best
    }
}

/// Attempts on different revisions can be worth different points, so shares are compared.
fn is_better(score: Score, than: Score) -> bool {
    u128::from(score.earned) * u128::from(than.possible)
        > u128::from(than.earned) * u128::from(score.possible)
}

/// The learner's standing; none when the learner is not in the cohort or its revision has no such quiz. Two
/// queries.
///
/// # Errors
/// When the database fails.
pub async fn standing(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    cohort: CohortId,
    item: &ItemId,
) -> Result<Option<Standing>, Failure> {
    let Some(place) = own_enrolment(campus, campus.read(), learner, cohort).await? else {
        return Ok(None);
    };
    standing_at(campus.read(), moment.now(), place, item).await
}

/// As [`standing`], for a place that was proved already.
pub(super) async fn standing_at(
    connection: &impl ConnectionTrait,
    now: OffsetDateTime,
    place: OwnEnrolment,
    item: &ItemId,
) -> Result<Option<Standing>, Failure> {
    let Some(quiz) = place.revision().course.quiz(item) else {
        return Ok(None);
    };
    let course = &place.revision().course;
    let names = course.former_ids(item).chain([item]);
    let attempts = attempts_of(connection, place.enrolment().id, names).await?;
    let next = next_step(quiz, &attempts, now);
    Ok(Some(Standing {
        item: item.clone(),
        attempts,
        next,
        place,
    }))
}

/// The attempts at a quiz, whatever it was called when they were made.
async fn attempts_of(
    connection: &impl ConnectionTrait,
    enrolment: EnrolmentId,
    names: impl Iterator<Item = &ItemId>,
) -> Result<Vec<attempt::Model>, Failure> {
    Ok(attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment))
        .filter(attempt::Column::Item.is_in(names.map(ItemId::as_str)))
        .order_by_asc(attempt::Column::Number)
        .order_by_asc(attempt::Column::Id)
        .all(connection)
        .await?)
}

/// The rules of a quiz, applied to the attempts at it, the first first.
fn next_step(quiz: &Quiz, attempts: &[attempt::Model], now: OffsetDateTime) -> NextStep {
    if attempts.iter().any(|attempt| attempt.passed == Some(true)) {
        return NextStep::Passed;
    }
    let open = attempts
        .iter()
        .find(|attempt| attempt.state == AttemptState::InProgress);
    if let Some(open) = open {
        return NextStep::Continue(open.id);
    }
    if attempts.iter().any(attempt::Model::awaits_marking) {
        return NextStep::AwaitMarking;
    }
    let used = u32::try_from(attempts.len()).unwrap_or(u32::MAX);
    let left = quiz
        .attempts
        .map(|allowed| allowed.get().saturating_sub(used));
    if left == Some(0) {
        return NextStep::UsedUp;
    }
    let last = attempts.iter().filter_map(|attempt| attempt.submitted_at);
    let until = last
        .max()
        .zip(quiz.wait)
        .map(|(last, wait)| last.saturating_add(Duration::minutes(i64::from(wait.minutes()))));
    match until {
        Some(until) if now < until => NextStep::Wait { until, left },
        _ => NextStep::Begin { left },
    }
}
