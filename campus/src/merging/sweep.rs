//! Forgets the way back once its time is over.

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{account_merge, account_merge_change};
use crate::{Campus, Failure, Moment};

/// Deletes what merges changed, once there is no way back, and proofs that came to nothing. To be called now and then;
/// nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment) -> Result<(), Failure> {
    let connection = campus.database().write();
    let over = Query::select()
        .column(account_merge::Column::Id)
        .from(account_merge::Entity)
        .and_where(account_merge::Column::UndoUntil.lte(moment.now()))
        .to_owned();
    account_merge_change::Entity::delete_many()
        .filter(account_merge_change::Column::MergeId.in_subquery(over))
        .exec(connection)
        .await?;
    account_merge::Entity::delete_many()
        .filter(account_merge::Column::MergedAt.is_null())
        .filter(account_merge::Column::ExpiresAt.lte(moment.now()))
        .exec(connection)
        .await?;
    Ok(())
}
