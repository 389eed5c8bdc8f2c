//! Where a learner stands with a quiz.

use courseware::{Counted, ItemId, Quiz, Score};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use time::{Duration, OffsetDateTime};

use super::entity::attempt;
use super::terms::{Terms, names, terms};
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
    /// Wait until the quiz opens.
    NotYetOpen(OffsetDateTime),
    /// The quiz has closed since then, and no attempt begins any more.
    Closed(OffsetDateTime),
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
    /// The dates, time and attempts that the learner has.
    pub terms: Terms,
    /// What the learner can do now.
    pub next: NextStep,
}

impl Standing {
    /// The attempt that counts, with its score.
    pub fn counted(&self) -> Option<(&attempt::Model, Score)> {
        let quiz = self.place.revision().course.quiz(&self.item)?;
        counted(quiz.counted, &self.attempts)
    }
}

/// Of a learner's attempts at a quiz, the first first, the one that counts: of those that are marked the best (the
/// earlier of two equal ones) or the latest; or the first of all, once it is marked.
pub fn counted(rule: Counted, attempts: &[attempt::Model]) -> Option<(&attempt::Model, Score)> {
    let mut marked = attempts
        .iter()
        .filter_map(|attempt| Some((attempt, attempt.score()?)));
    match rule {
        Counted::Highest => marked.reduce(|best, next| {
            if is_better(next.1, best.1) {
                next
            } else {
                best
            }
        }),
        Counted::Latest => marked.next_back(),
        Counted::First => marked.find(|(attempt, _)| attempt.number == 1),
    }
}

/// Attempts on different revisions can be worth different points, so shares are compared.
fn is_better(score: Score, than: Score) -> bool {
    u128::from(score.earned) * u128::from(than.possible)
        > u128::from(than.earned) * u128::from(score.possible)
}

/// The learner's standing; none when the learner is not in the cohort or its revision has no such quiz. Four
/// queries, and two more where the quiz has a time limit.
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
    let course = &place.revision().course;
    let Some(quiz) = course.quiz(item) else {
        return Ok(None);
    };
    let attempts = attempts_of(connection, place.enrolment().id, names(course, item)).await?;
    let terms = terms(connection, &place, item, quiz).await?;
    let next = next_step(quiz, &terms, &attempts, now);
    Ok(Some(Standing {
        item: item.clone(),
        attempts,
        terms,
        next,
        place,
    }))
}

/// The attempts at a quiz, whatever it was called when they were made.
async fn attempts_of(
    connection: &impl ConnectionTrait,
    enrolment: EnrolmentId,
    names: Vec<&str>,
) -> Result<Vec<attempt::Model>, Failure> {
    Ok(attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment))
        .filter(attempt::Column::Item.is_in(names))
        .order_by_asc(attempt::Column::Number)
        .order_by_asc(attempt::Column::Id)
        .all(connection)
        .await?)
}

/// The rules of a quiz, applied to the attempts at it, the first first.
pub(super) fn next_step(
    quiz: &Quiz,
    terms: &Terms,
    attempts: &[attempt::Model],
    now: OffsetDateTime,
) -> NextStep {
    let passes = |attempt: &attempt::Model| {
        let number = u32::try_from(attempt.number).unwrap_or_default();
        attempt.passed == Some(true) && quiz.can_pass(number)
    };
    if attempts.iter().any(passes) {
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
    // What was handed back for another try uses no attempt up, and nobody has to wait after it.
    let tries = || attempts.iter().filter(|attempt| !attempt.is_returned());
    let used = u32::try_from(tries().count()).unwrap_or(u32::MAX);
    let left = terms.attempts.map(|allowed| allowed.saturating_sub(used));
    if left == Some(0) {
        return NextStep::UsedUp;
    }
    if let Some(closed) = terms.closes_at.filter(|closes| *closes <= now) {
        return NextStep::Closed(closed);
    }
    if let Some(opens) = terms.opens_at.filter(|opens| now < *opens) {
        return NextStep::NotYetOpen(opens);
    }
    let last = tries().filter_map(|attempt| attempt.submitted_at);
    let until = last
        .max()
        .zip(quiz.wait)
        .map(|(last, wait)| last.saturating_add(Duration::minutes(i64::from(wait.minutes()))));
    match until {
        Some(until) if now < until => NextStep::Wait { until, left },
        _ => NextStep::Begin { left },
    }
}
