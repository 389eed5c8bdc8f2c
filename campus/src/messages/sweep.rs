//! Forgets mails that are long gone.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::entity::outgoing_mail;
use crate::{Campus, Failure, Moment};

/// Sent or given up, that there was a mail is known this long, for whoever must find out why none came.
const KEPT: Duration = Duration::days(30);

/// Deletes mails that were sent or given up long ago, addresses and all. To be called now and then; nothing depends on
/// when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment) -> Result<(), Failure> {
    outgoing_mail::Entity::delete_many()
        .filter(outgoing_mail::Column::CreatedAt.lte(moment.now() - KEPT))
        .filter(outgoing_mail::Column::Letter.is_null())
        .exec(campus.database().write())
        .await?;
    Ok(())
}
