//! Forgets what people were told long ago.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{notification, outgoing_mail};
use super::text::sweep_texts;
use crate::{Campus, Failure, Moment, Retention};

/// Deletes mails and texts that were sent or given up long ago, addresses and all, and old notifications. To be called
/// now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment, kept: &Retention) -> Result<(), Failure> {
    let connection = campus.database().write();
    outgoing_mail::Entity::delete_many()
        .filter(outgoing_mail::Column::CreatedAt.lte(moment.now() - kept.mails))
        .filter(outgoing_mail::Column::Letter.is_null())
        .exec(connection)
        .await?;
    notification::Entity::delete_many()
        .filter(notification::Column::CreatedAt.lte(moment.now() - kept.notifications))
        .exec(connection)
        .await?;
    sweep_texts(campus, moment, kept).await
}
