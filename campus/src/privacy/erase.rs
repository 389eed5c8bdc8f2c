//! Erases people: everything that tells who they were goes, and what stays has a ground.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use time::OffsetDateTime;

use super::ErasureCause;
use super::entity::erasure_request;
use super::register::{Emptied, Erasing, holdings};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::cohorts::entity::cohort_role;
use crate::courses::entity::course_role;
use crate::institutions::entity::role_grant;
use crate::institutions::standing;
use crate::people::entity::person;
use crate::people::{PersonId, withdraw_consents};
use crate::{Campus, Error, Failure, Moment, Operator, Transaction};

/// What stands where the name stood, in both languages since it is stored.
pub const ERASED_NAME: &str = "Erased person · مٹایا گیا اکاؤنٹ";

/// Why somebody was not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EraseRefusal {
    /// There is no such person, or not any more.
    NoSuchPerson,
    /// They hold roles, which somebody else must take over first.
    HoldsRoles,
}

/// Erases whoever asked for it a week ago and did not change their mind, or was warned and did not come back; whoever holds roles again waits until they are
/// taken over. To be called now and then. Answers how many were erased.
///
/// # Errors
/// When the database fails.
pub async fn erase_due(campus: &Campus, moment: &Moment) -> Result<u64, Failure> {
    let due = erasure_request::Entity::find()
        .filter(erasure_request::Column::DueAt.lte(moment.now()))
        .filter(erasure_request::Column::CancelledAt.is_null())
        .filter(erasure_request::Column::DoneAt.is_null())
        .order_by_asc(erasure_request::Column::Id)
        .all(campus.read())
        .await?;
    let mut erased = 0;
    for request in due {
        let transaction = campus.begin().await?;
        // Meanwhile they may have changed their mind, or another runner was quicker.
        let request = erasure_request::Entity::find_by_id(request.id)
            .lock_exclusive()
            .one(&transaction)
            .await?
            .filter(|request| request.cancelled_at.is_none() && request.done_at.is_none());
        let Some(request) = request else { continue };
        let (person, cause) = (request.person_id, Some(request.cause));
        match erase(&transaction, moment, Actor::System, person, cause).await {
            Ok(()) => erased += 1,
            Err(Error::Refused(EraseRefusal::NoSuchPerson)) => {}
            Err(Error::Refused(EraseRefusal::HoldsRoles)) => {
                tracing::warn!(%person, "not erased: the person holds roles");
                continue;
            }
            Err(Error::Failed(failure)) => return Err(failure),
        }
        if request.cause == ErasureCause::Asked {
            withdraw_consents(&transaction, person, request.asked_at).await?;
        }
        let mut request = request.into_active_model();
        request.done_at = Set(Some(moment.now()));
        request.update(&transaction).await?;
        transaction.commit().await?;
    }
    Ok(erased)
}

/// Erases a person at once, who asked for it on paper.
///
/// # Errors
/// [`EraseRefusal`], or when the database fails.
pub async fn erase_on_paper(
    campus: &Campus,
    moment: &Moment,
    by: Operator,
    person: PersonId,
) -> Result<(), Error<EraseRefusal>> {
    let transaction = campus.begin().await?;
    erase(&transaction, moment, by.into(), person, None).await?;
    withdraw_consents(&transaction, person, moment.now()).await?;
    transaction.commit().await?;
    Ok(())
}

async fn erase(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    person: PersonId,
    cause: Option<ErasureCause>,
) -> Result<(), Error<EraseRefusal>> {
    let found = person::Entity::find_by_id(person)
        .lock_exclusive()
        .one(transaction)
        .await?;
    if found.is_none_or(|found| found.erased_at.is_some()) {
        return Err(Error::Refused(EraseRefusal::NoSuchPerson));
    }
    if holds_roles(transaction, person).await? {
        return Err(Error::Refused(EraseRefusal::HoldsRoles));
    }
    for holding in holdings() {
        let rows = holding.reach.rows_of(person);
        match holding.erasing {
            Erasing::Keep(_) => {}
            Erasing::Delete => {
                let delete = Query::delete()
                    .from_table(holding.table)
                    .cond_where(rows)
                    .to_owned();
                transaction.execute(&delete).await?;
            }
            Erasing::Empty(columns, _) => {
                let mut update = Query::update()
                    .table(holding.table)
                    .cond_where(rows)
                    .to_owned();
                for (column, emptied) in columns {
                    update.value(*column, value(*emptied, moment));
                }
                transaction.execute(&update).await?;
            }
        }
    }
    let mut entry = Entry::new(by, Deed::PersonErased).to(Subject::Person(person));
    if cause == Some(ErasureCause::Unused) {
        entry = entry.fact("cause", "unused");
    }
    audit::record(transaction, moment, entry).await?;
    Ok(())
}

fn value(emptied: Emptied, moment: &Moment) -> Expr {
    match emptied {
        Emptied::Null => Expr::value(None::<String>),
        // PostgreSQL asks of which type nothing is.
        Emptied::Never => Expr::value(None::<OffsetDateTime>),
        Emptied::Name => Expr::value(ERASED_NAME),
        Emptied::Now => Expr::value(moment.now()),
    }
}

/// Whether the person holds a role anywhere.
pub(super) async fn holds_roles(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<bool, Failure> {
    let institutions = standing()
        .filter(role_grant::Column::PersonId.eq(person))
        .count(connection)
        .await?;
    let cohorts = cohort_role::Entity::find()
        .filter(cohort_role::Column::PersonId.eq(person))
        .filter(cohort_role::Column::WithdrawnAt.is_null())
        .count(connection)
        .await?;
    let courses = course_role::Entity::find()
        .filter(course_role::Column::PersonId.eq(person))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .count(connection)
        .await?;
    Ok(institutions + cohorts + courses > 0)
}
