//! Makes two accounts of one again.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use time::OffsetDateTime;

use super::MergeId;
use super::entity::{account_merge, account_merge_change};
use super::journal::Step;
use super::merge::hold;
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Event, notify};
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::{Campus, Failure, Moment};

/// A merge that can be undone.
#[derive(Clone, Debug)]
pub struct UndoableMerge {
    /// Which.
    pub id: MergeId,
    /// The name of the account that became part of this one.
    pub other: String,
    /// Until when.
    pub until: OffsetDateTime,
}

/// The person's merges that can be undone, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn undoable(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
) -> Result<Vec<UndoableMerge>, Failure> {
    let merges = open(moment, who)
        .order_by_desc(account_merge::Column::Id)
        .all(campus.read())
        .await?;
    let mut undoable = Vec::with_capacity(merges.len());
    for row in merges {
        let other = person::Entity::find_by_id(row.retired_id)
            .one(campus.read())
            .await?;
        undoable.extend(
            other
                .zip(row.undo_until)
                .map(|(other, until)| UndoableMerge {
                    id: row.id,
                    other: other.name,
                    until,
                }),
        );
    }
    Ok(undoable)
}

/// Everything that moved moves back, where it is still as the merge left it; what was done since stays with this
/// account. The other one can sign in again. False where there is no such merge, or its time is over.
///
/// # Errors
/// When the database fails.
pub async fn undo(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    id: MergeId,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let found = open(moment, who)
        .filter(account_merge::Column::Id.eq(id))
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(row) = found else {
        return Ok(false);
    };
    hold(&transaction, [row.person_id, row.retired_id]).await?;
    let changes = account_merge_change::Entity::find()
        .filter(account_merge_change::Column::MergeId.eq(id))
        .order_by_desc(account_merge_change::Column::Id)
        .all(&transaction)
        .await?;
    let (all, mut back) = (changes.len(), 0);
    for change in changes {
        back += usize::from(Step::take_back(&transaction, change).await?);
    }
    account_merge_change::Entity::delete_many()
        .filter(account_merge_change::Column::MergeId.eq(id))
        .exec(&transaction)
        .await?;
    account_merge::Entity::update_many()
        .col_expr(account_merge::Column::UndoneAt, Expr::value(moment.now()))
        .filter(account_merge::Column::Id.eq(id))
        .exec(&transaction)
        .await?;
    let entry = Entry::new(who, Deed::MergeUndone)
        .to(Subject::Person(row.person_id))
        .fact("restored", row.retired_id.0)
        .fact("stayed", all.saturating_sub(back));
    audit::record(&transaction, moment, entry).await?;
    for account in [row.person_id, row.retired_id] {
        notify(&transaction, moment, account, None, &Event::MergeUndone).await?;
    }
    transaction.commit().await?;
    Ok(true)
}

fn open(moment: &Moment, who: &SignedIn) -> Select<account_merge::Entity> {
    account_merge::Entity::find()
        .filter(account_merge::Column::PersonId.eq(who.id()))
        .filter(account_merge::Column::UndoUntil.gt(moment.now()))
        .filter(account_merge::Column::UndoneAt.is_null())
}
