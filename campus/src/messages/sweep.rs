//! Forgets what people were told long ago.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::entity::{notification, outgoing_mail};
use super::text::sweep_texts;
use crate::{Campus, Failure, Moment};

/// Sent or given up, that there was a mail is known this long, for whoever must find out why none came.
const MAILS_KEPT: Duration = Duration::days(30);
/// What stands in the app is kept this long, read or not.
const NOTIFICATIONS_KEPT: Duration = Duration::days(365);

/// Deletes mails and texts that were sent or given up long ago, addresses and all, and old notifications. To be called now and
/// then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment) -> Result<(), Failure> {
    let connection = campus.database().write();
    outgoing_mail::Entity::delete_many()
        .filter(outgoing_mail::Column::CreatedAt.lte(moment.now() - MAILS_KEPT))
        .filter(outgoing_mail::Column::Letter.is_null())
        .exec(connection)
        .await?;
    notification::Entity::delete_many()
        .filter(notification::Column::CreatedAt.lte(moment.now() - NOTIFICATIONS_KEPT))
        .exec(connection)
        .await?;
    sweep_texts(campus, moment).await
}
