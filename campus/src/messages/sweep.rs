//! Forgets what people were told long ago.

use std::collections::HashSet;

use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::MailId;
use super::entity::{notification, outgoing_mail};
use super::text::sweep_texts;
use crate::jobs::Task;
use crate::jobs::entity::job;
use crate::{Campus, Failure, Moment, Retention};

/// So many are looked at each time; the others wait for the next.
const MOST_AT_ONCE: u64 = 1000;

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
    sweep_orphans(connection, moment, kept).await?;
    notification::Entity::delete_many()
        .filter(notification::Column::CreatedAt.lte(moment.now() - kept.notifications))
        .exec(connection)
        .await?;
    sweep_texts(campus, moment, kept).await
}

/// Deletes old mails that say something still and that no job will send any more: a letter or a job of a kind that this
/// version can't read was put aside for good.
async fn sweep_orphans(
    connection: &DatabaseConnection,
    moment: &Moment,
    kept: &Retention,
) -> Result<(), Failure> {
    let old: Vec<MailId> = outgoing_mail::Entity::find()
        .select_only()
        .column(outgoing_mail::Column::Id)
        .filter(outgoing_mail::Column::CreatedAt.lte(moment.now() - kept.mails))
        .filter(outgoing_mail::Column::Letter.is_not_null())
        .order_by_asc(outgoing_mail::Column::Id)
        .limit(MOST_AT_ONCE)
        .into_tuple()
        .all(connection)
        .await?;
    if old.is_empty() {
        return Ok(());
    }
    // Read after the mails: a mail and its job are written together.
    let waiting = waiting(connection).await?;
    let orphans = old.into_iter().filter(|mail| !waiting.contains(mail));
    outgoing_mail::Entity::delete_many()
        .filter(outgoing_mail::Column::Id.is_in(orphans))
        .exec(connection)
        .await?;
    Ok(())
}

/// The mails for which there is a job to be done.
async fn waiting(connection: &impl ConnectionTrait) -> Result<HashSet<MailId>, Failure> {
    let open: Vec<String> = job::Entity::find()
        .select_only()
        .column(job::Column::Payload)
        .filter(job::Column::FinishedAt.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    let mails = open
        .iter()
        .filter_map(|payload| match serde_json::from_str(payload) {
            Ok(Task::SendMail { mail }) => Some(mail),
            _ => None,
        });
    Ok(mails.collect())
}
