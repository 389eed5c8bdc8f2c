//! What holds for one learner at one quiz: the cohort's dates, and what was granted beyond them.

use courseware::{Course, ItemId, Percent, Quiz};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use time::{Duration, OffsetDateTime};

use super::entity::{extension, quiz_dates};
use crate::Failure;
use crate::cohorts::OwnEnrolment;
use crate::profiles::extra_time;

/// The dates, time and attempts that one learner has at one quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// No attempt begins before.
    pub opens_at: Option<OffsetDateTime>,
    /// No attempt begins from then on, and one in progress ends.
    pub closes_at: Option<OffsetDateTime>,
    /// How long an attempt takes at most, everything that was granted included; none without a limit.
    pub time_limit: Option<Duration>,
    /// How many attempts there are; none without a limit.
    pub attempts: Option<u32>,
}

impl Terms {
    /// When the time of an attempt is up that began then.
    pub fn due(&self, began: OffsetDateTime) -> Option<OffsetDateTime> {
        let limit = self.time_limit.map(|limit| began.saturating_add(limit));
        [limit, self.closes_at].into_iter().flatten().min()
    }

    /// Puts together what the quiz says, what the cohort says, and what the learner was granted.
    pub(super) fn of(
        quiz: &Quiz,
        dates: Option<&quiz_dates::Model>,
        extension: Option<&extension::Model>,
        extra_time: Percent,
    ) -> Self {
        let granted = |number: i32| u32::try_from(number).unwrap_or_default();
        let extra_minutes = extension.map_or(0, |extension| granted(extension.extra_minutes));
        let extra_attempts = extension.map_or(0, |extension| granted(extension.extra_attempts));
        let share = 100 + i64::from(extra_time.value());
        Self {
            opens_at: dates.and_then(|dates| dates.opens_at),
            closes_at: extension
                .and_then(|extension| extension.closes_at)
                .or_else(|| dates.and_then(|dates| dates.closes_at)),
            time_limit: quiz.time_limit.map(|limit| {
                let seconds = i64::from(limit.minutes()) * 60 * share / 100;
                Duration::seconds(seconds) + Duration::minutes(extra_minutes.into())
            }),
            attempts: quiz
                .attempts
                .map(|attempts| attempts.get().saturating_add(extra_attempts)),
        }
    }
}

/// Until when answers count that were held up on their way to an attempt with this end.
pub(super) fn accepted_until(quiz: &Quiz, due: Option<OffsetDateTime>) -> Option<OffsetDateTime> {
    let grace = quiz.grace.map_or(0, |grace| grace.minutes());
    due.map(|due| due.saturating_add(Duration::minutes(grace.into())))
}

/// What holds for the learner: two queries, and two more where the quiz has a time limit.
///
/// # Errors
/// When the database fails.
pub(super) async fn terms(
    connection: &impl ConnectionTrait,
    place: &OwnEnrolment,
    item: &ItemId,
    quiz: &Quiz,
) -> Result<Terms, Failure> {
    let (cohort, enrolment) = (place.cohort().id, place.enrolment());
    let names = names(&place.revision().course, item);
    let dates = quiz_dates::Entity::find()
        .filter(quiz_dates::Column::CohortId.eq(cohort))
        .filter(quiz_dates::Column::Item.is_in(names.iter().copied()))
        .order_by_desc(quiz_dates::Column::SetAt)
        .one(connection)
        .await?;
    let extension = extension::Entity::find()
        .filter(extension::Column::EnrolmentId.eq(enrolment.id))
        .filter(extension::Column::Item.is_in(names))
        .filter(extension::Column::EndedAt.is_null())
        .order_by_desc(extension::Column::Id)
        .one(connection)
        .await?;
    let more = match quiz.time_limit {
        Some(_) => extra_time(connection, enrolment.person_id, cohort).await?,
        None => Percent::NONE,
    };
    Ok(Terms::of(quiz, dates.as_ref(), extension.as_ref(), more))
}

/// What the quiz is called and was called: what was set for it under an earlier name holds on.
pub(super) fn names<'course>(course: &'course Course, item: &'course ItemId) -> Vec<&'course str> {
    let names = course.former_ids(item).chain([item]);
    names.map(ItemId::as_str).collect()
}
