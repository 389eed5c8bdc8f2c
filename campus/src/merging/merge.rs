//! Makes one account of two.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, SqlErr};
use time::Duration;

use super::MergeId;
use super::entity::account_merge;
use super::plan::plan;
use super::preview::open_proof;
use super::prove::can_be_merged;
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Event, notify};
use crate::people::entity::{person, web_session};
use crate::people::{PersonId, SignedIn, close_links_of};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How long there is a way back.
const UNDO_WINDOW: Duration = Duration::days(14);
/// How often it is tried while the person goes on learning in both accounts.
const TRIES: usize = 3;

/// Why the accounts stay two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeRefusal {
    /// One of them became part of another, or was erased, since the proof.
    Gone,
}

/// Moves everything to the account that is signed in, in one transaction; roles only if the person says so. The other
/// account signs nobody in from now on. None where nothing was proved, or too long ago.
///
/// # Errors
/// [`MergeRefusal`], or when the database fails.
pub async fn merge(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    id: MergeId,
    with_roles: bool,
) -> Result<Option<()>, Error<MergeRefusal>> {
    // An attempt that begins at this very moment may take the number that another was to have.
    for _ in 1..TRIES {
        match try_merge(campus, moment, who, id, with_roles).await {
            Err(Error::Failed(Failure::Database(error)))
                if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {}
            other => return other,
        }
    }
    try_merge(campus, moment, who, id, with_roles).await
}

async fn try_merge(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    id: MergeId,
    with_roles: bool,
) -> Result<Option<()>, Error<MergeRefusal>> {
    let transaction = campus.begin().await?;
    let Some(proof) = open_proof(&transaction, moment, who, id).await? else {
        return Ok(None);
    };
    let both = hold(&transaction, [proof.person_id, proof.retired_id]).await?;
    if both.len() != 2 || !both.iter().all(can_be_merged) {
        return Err(Error::Refused(MergeRefusal::Gone));
    }
    let plan = plan(&transaction, proof.person_id, proof.retired_id, with_roles).await?;
    for step in &plan.steps {
        step.carry_out(&transaction, id).await?;
    }
    web_session::Entity::delete_many()
        .filter(web_session::Column::PersonId.eq(proof.retired_id))
        .exec(&transaction)
        .await?;
    close_links_of(&transaction, moment, proof.retired_id).await?;
    let until = moment.now() + UNDO_WINDOW;
    account_merge::Entity::update_many()
        .col_expr(account_merge::Column::MergedAt, Expr::value(moment.now()))
        .col_expr(account_merge::Column::UndoUntil, Expr::value(until))
        .filter(account_merge::Column::Id.eq(id))
        .exec(&transaction)
        .await?;
    let entry = Entry::new(who, Deed::AccountsMerged)
        .to(Subject::Person(proof.person_id))
        .fact("retired", proof.retired_id.0)
        .fact("with_roles", with_roles);
    audit::record(&transaction, moment, entry).await?;
    // The other account's addresses are this one's by now, so they are told too.
    let event = Event::AccountsMerged { until };
    notify(&transaction, moment, who.id(), None, &event).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Both accounts, held in one order whoever asks, so that two merges of the same accounts wait for each other.
pub(super) async fn hold(
    transaction: &Transaction,
    both: [PersonId; 2],
) -> Result<Vec<person::Model>, Failure> {
    Ok(person::Entity::find()
        .filter(person::Column::Id.is_in(both))
        .order_by_asc(person::Column::Id)
        .lock_exclusive()
        .all(transaction)
        .await?)
}
