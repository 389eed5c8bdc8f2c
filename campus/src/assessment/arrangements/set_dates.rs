//! Sets when a quiz can be taken.

use courseware::ItemId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, QuerySelect};
use time::OffsetDateTime;

use super::Quarter;
use super::arranger::arranger;
use super::retime::retime;
use crate::assessment::entity::quiz_dates;
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::EnrolmentId;
use crate::cohorts::entity::enrolment;
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// When a quiz can be taken in a cohort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuizDates {
    /// No attempt begins before; none where it is open from the start.
    pub opens_at: Option<OffsetDateTime>,
    /// No attempt begins from then on, and those in progress end.
    pub closes_at: Option<OffsetDateTime>,
}

/// Why no dates were set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatesRefusal {
    /// It would close before it opens.
    ClosesFirst,
}

/// Sets the dates of a quiz for everyone in the cohort; attempts in progress end when they now have to. None where
/// whoever asks may not, or the cohort's revision has no such quiz.
///
/// # Errors
/// [`DatesRefusal`], or when the database fails.
pub async fn set_quiz_dates(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    quarter: &Quarter,
    item: &ItemId,
    dates: QuizDates,
) -> Result<Option<()>, Error<DatesRefusal>> {
    let transaction = campus.begin().await?;
    let Some(arranger) = arranger(&transaction, actor, quarter).await? else {
        return Ok(None);
    };
    let cohort = arranger.cohort();
    let revision = campus
        .library()
        .revision(&transaction, cohort.revision_id)
        .await?;
    if !arranger.may_set_dates() || revision.course.quiz(item).is_none() {
        return Ok(None);
    }
    if let (Some(opens), Some(closes)) = (dates.opens_at, dates.closes_at)
        && closes <= opens
    {
        return Err(Error::Refused(DatesRefusal::ClosesFirst));
    }
    let row = quiz_dates::ActiveModel {
        cohort_id: Set(cohort.id),
        item: Set(item.to_string()),
        opens_at: Set(dates.opens_at),
        closes_at: Set(dates.closes_at),
        set_by: Set(actor.id()),
        set_at: Set(moment.now()),
        ..Default::default()
    };
    quiz_dates::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([quiz_dates::Column::CohortId, quiz_dates::Column::Item])
                .update_columns([
                    quiz_dates::Column::OpensAt,
                    quiz_dates::Column::ClosesAt,
                    quiz_dates::Column::SetBy,
                    quiz_dates::Column::SetAt,
                ])
                .to_owned(),
        )
        .exec_without_returning(&transaction)
        .await?;
    let learners: Vec<EnrolmentId> = arranger
        .enrolments()
        .select_only()
        .column(enrolment::Column::Id)
        .into_tuple()
        .all(&transaction)
        .await?;
    retime(campus, &transaction, &revision, item, &learners).await?;
    let told = |date: Option<OffsetDateTime>| date.map(OffsetDateTime::unix_timestamp);
    let entry = Entry::new(actor, Deed::QuizDatesSet)
        .at(arranger.institution())
        .to(Subject::Cohort(cohort.id))
        .fact("item", item.as_str())
        .fact("opens_at", told(dates.opens_at))
        .fact("closes_at", told(dates.closes_at));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
