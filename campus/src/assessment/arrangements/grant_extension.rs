//! Grants one learner more than all have.

use courseware::ItemId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};
use time::OffsetDateTime;

use super::Quarter;
use super::arranger::arranger;
use super::retime::retime;
use crate::assessment::entity::extension;
use crate::assessment::terms::names;
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::entity::enrolment;
use crate::messages::{Event, notify};
use crate::people::{PersonId, SignedIn};
use crate::profiles::Words;
use crate::{Campus, Error, Moment, Wording};

/// The most minutes and attempts that can be granted at once.
const MOST: u16 = 10_000;

/// What is granted, at one quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewExtension {
    /// It closes for this learner then.
    pub closes_at: Option<OffsetDateTime>,
    /// Minutes on top of the time limit.
    pub extra_minutes: u16,
    /// Attempts on top of those that all have.
    pub extra_attempts: u16,
    /// Why, for staff. The learner may read it too.
    pub reason: Words,
}

/// Why nothing was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtensionRefusal {
    /// It grants nothing.
    Nothing,
    /// More minutes or attempts than anyone needs.
    TooMuch,
}

/// Grants a learner this at a quiz, instead of what was granted before; an attempt in progress ends when it now has to,
/// and the learner is told. None where whoever asks may not, the person does not learn there as far as they may know, or
/// the cohort's revision has no such quiz.
///
/// # Errors
/// [`ExtensionRefusal`], or when the database fails.
pub async fn grant_extension(
    campus: &Campus,
    moment: &mut Moment,
    actor: &SignedIn,
    quarter: &Quarter,
    item: &ItemId,
    learner: PersonId,
    new: NewExtension,
) -> Result<Option<()>, Error<ExtensionRefusal>> {
    let transaction = campus.begin().await?;
    let Some(arranger) = arranger(&transaction, actor, quarter).await? else {
        return Ok(None);
    };
    let cohort = arranger.cohort();
    let revision = campus
        .library()
        .revision(&transaction, cohort.revision_id)
        .await?;
    let Some(quiz) = revision
        .course
        .item(item)
        .filter(|item| item.quiz().is_some())
    else {
        return Ok(None);
    };
    // Two who grant at once wait here for each other.
    let place = arranger
        .enrolments()
        .filter(enrolment::Column::PersonId.eq(learner))
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(place) = place else { return Ok(None) };
    if new.closes_at.is_none() && new.extra_minutes == 0 && new.extra_attempts == 0 {
        return Err(Error::Refused(ExtensionRefusal::Nothing));
    }
    if new.extra_minutes > MOST || new.extra_attempts > MOST {
        return Err(Error::Refused(ExtensionRefusal::TooMuch));
    }
    extension::Entity::update_many()
        .col_expr(extension::Column::EndedAt, Expr::value(moment.now()))
        .filter(extension::Column::EnrolmentId.eq(place.id))
        .filter(extension::Column::Item.is_in(names(&revision.course, item)))
        .filter(extension::Column::EndedAt.is_null())
        .exec(&transaction)
        .await?;
    let row = extension::ActiveModel {
        enrolment_id: Set(place.id),
        item: Set(item.to_string()),
        closes_at: Set(new.closes_at),
        extra_minutes: Set(i32::from(new.extra_minutes)),
        extra_attempts: Set(i32::from(new.extra_attempts)),
        reason: Set(new.reason.into_string()),
        granted_by: Set(actor.id()),
        granted_at: Set(moment.now()),
        ..Default::default()
    };
    let row = row.insert(&transaction).await?;
    retime(campus, &transaction, &revision, item, &[place.id]).await?;
    // What somebody needs may tell of an illness, so it is forgotten with the person.
    let granted = format!(
        "{} minutes, {} attempts, until {:?}",
        row.extra_minutes, row.extra_attempts, row.closes_at
    );
    let entry = Entry::new(actor, Deed::ExtensionGranted)
        .at(arranger.institution())
        .to(Subject::Person(learner))
        .fact("cohort", cohort.id.0)
        .fact("item", item.as_str())
        .erasable("granted", learner, granted, moment.bytes());
    audit::record(&transaction, moment, entry).await?;
    let event = Event::ExtensionGranted {
        quiz: Wording(quiz.title.clone()),
        path: format!("/cohorts/{}/items/{item}", cohort.id),
    };
    notify(&transaction, moment, learner, Some(cohort.host_id), &event).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
