//! What a person is told in the app.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use time::OffsetDateTime;

use super::entity::notification;
use super::{Event, NotificationId};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// So many stand on one page.
const PAGE: usize = 25;

/// Something that the person was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// Its number.
    pub id: NotificationId,
    /// What happened.
    pub event: Event,
    /// When.
    pub at: OffsetDateTime,
    /// Whether the person has not said yet that they read it.
    pub unread: bool,
}

/// A page of notifications, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notifications {
    /// The notifications.
    pub notifications: Vec<Notification>,
    /// Where the next page begins, if there is one.
    pub older_than: Option<NotificationId>,
}

/// The person's own notifications that are older than that one, or the newest.
///
/// # Errors
/// When the database fails.
pub async fn own_notifications(
    campus: &Campus,
    who: &SignedIn,
    older_than: Option<NotificationId>,
) -> Result<Notifications, Failure> {
    let mut found = notification::Entity::find()
        .filter(notification::Column::PersonId.eq(who.id()))
        .order_by_desc(notification::Column::Id)
        .limit(PAGE as u64 + 1);
    if let Some(number) = older_than {
        found = found.filter(notification::Column::Id.lt(number));
    }
    let mut rows = found.all(campus.read()).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    Ok(Notifications {
        older_than: rows.last().filter(|_| more).map(|row| row.id),
        // One that this version can't read is passed over.
        notifications: rows
            .into_iter()
            .filter_map(|row| {
                Some(Notification {
                    id: row.id,
                    event: serde_json::from_str(&row.content).ok()?,
                    at: row.created_at,
                    unread: row.read_at.is_none(),
                })
            })
            .collect(),
    })
}

/// How many notifications the person has not read.
///
/// # Errors
/// When the database fails.
pub async fn unread(campus: &Campus, who: &SignedIn) -> Result<u64, Failure> {
    Ok(notification::Entity::find()
        .filter(notification::Column::PersonId.eq(who.id()))
        .filter(notification::Column::ReadAt.is_null())
        .count(campus.read())
        .await?)
}

/// The person has read all up to that one. What came since stays unread.
///
/// # Errors
/// When the database fails.
pub async fn mark_all_read(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    up_to: NotificationId,
) -> Result<(), Failure> {
    notification::Entity::update_many()
        .col_expr(notification::Column::ReadAt, Expr::value(moment.now()))
        .filter(notification::Column::PersonId.eq(who.id()))
        .filter(notification::Column::ReadAt.is_null())
        .filter(notification::Column::Id.lte(up_to))
        .exec(campus.database().write())
        .await?;
    Ok(())
}
