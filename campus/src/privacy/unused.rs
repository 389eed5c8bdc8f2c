//! Accounts that nobody uses any more: a warning, and then they go the way of those who asked for it.

use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::Duration;

use super::entity::erasure_request;
use super::erase::holds_roles;
use super::{ErasureCause, erase_due};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::messages::{Event, TextMessage, TextRefusal, notify, post_text};
use crate::people::entity::{identifier, person};
use crate::people::{IdentifierKind, PhoneNumber, preferred_language};
use crate::{Campus, Failure, Moment, Retention, Transaction};

/// Between the warning and the end: time to read it and to sign in once.
pub const WARNED_BEFORE: Duration = Duration::days(30);
/// Accounts looked at in one go.
const BATCH: u64 = 100;

/// Warns whose account has not been used for long, spares whoever came back, and erases those whose time is over. To be
/// called now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment, kept: &Retention) -> Result<(), Failure> {
    begin_counting(campus, moment).await?;
    spare(campus, moment, kept.accounts.is_some()).await?;
    if let Some(kept) = kept.accounts {
        warn_all(campus, moment, kept).await?;
    }
    erase_due(campus, moment).await?;
    Ok(())
}

/// An account of which nobody knows when it was last used counts from now: it is new, or older than the counting.
async fn begin_counting(campus: &Campus, moment: &Moment) -> Result<(), Failure> {
    person::Entity::update_many()
        .col_expr(person::Column::LastSeenAt, Expr::value(moment.now()))
        .filter(person::Column::LastSeenAt.is_null())
        .filter(person::Column::ErasedAt.is_null())
        .exec(campus.database().write())
        .await?;
    Ok(())
}

/// Takes back what is not to be: somebody was there since the warning, holds a role now, or accounts are kept for good.
async fn spare(campus: &Campus, moment: &Moment, still_wanted: bool) -> Result<(), Failure> {
    let warned = erasure_request::Entity::find()
        .filter(erasure_request::Column::Cause.eq(ErasureCause::Unused))
        .filter(erasure_request::Column::CancelledAt.is_null())
        .filter(erasure_request::Column::DoneAt.is_null())
        .order_by_asc(erasure_request::Column::Id)
        .all(campus.read())
        .await?;
    for request in warned {
        let transaction = campus.begin().await?;
        let person = person::Entity::find_by_id(request.person_id)
            .one(&transaction)
            .await?;
        let is_back = person.is_none_or(|person| {
            person.merged_into.is_some() || person.last_seen_at > Some(request.asked_at)
        });
        let stays =
            !still_wanted || is_back || holds_roles(&transaction, request.person_id).await?;
        if stays {
            let entry = Entry::new(Actor::System, Deed::UnusedSpared)
                .to(Subject::Person(request.person_id));
            let mut request = request.into_active_model();
            request.cancelled_at = Set(Some(moment.now()));
            request.update(&transaction).await?;
            audit::record(&transaction, moment, entry).await?;
        }
        transaction.commit().await?;
    }
    Ok(())
}

async fn warn_all(campus: &Campus, moment: &Moment, kept: Duration) -> Result<(), Failure> {
    let unused_since = moment.now() - (kept - WARNED_BEFORE).max(Duration::ZERO);
    let mut after = crate::people::PersonId(0);
    loop {
        let unused = person::Entity::find()
            .filter(person::Column::Id.gt(after))
            .filter(person::Column::LastSeenAt.lte(unused_since))
            .filter(person::Column::ErasedAt.is_null())
            .filter(person::Column::MergedInto.is_null())
            .filter(person::Column::Id.not_in_subquery(with_open_request()))
            .order_by_asc(person::Column::Id)
            .limit(BATCH)
            .all(campus.read())
            .await?;
        let Some(last) = unused.last() else {
            return Ok(());
        };
        after = last.id;
        for person in unused {
            warn(campus, moment, kept, person).await?;
        }
    }
}

fn with_open_request() -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(erasure_request::Column::PersonId)
        .from(erasure_request::Entity)
        .cond_where(
            Condition::all()
                .add(Expr::col(erasure_request::Column::CancelledAt).is_null())
                .add(Expr::col(erasure_request::Column::DoneAt).is_null()),
        )
        .to_owned()
}

/// Tells one person, unless they hold a role: whoever works here is never erased behind their back.
async fn warn(
    campus: &Campus,
    moment: &Moment,
    kept: Duration,
    found: person::Model,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    // They may have come in a moment ago; another runner may have been quicker.
    let person = person::Entity::find_by_id(found.id)
        .filter(person::Column::Id.not_in_subquery(with_open_request()))
        .lock_exclusive()
        .one(&transaction)
        .await?
        .filter(|person| person.last_seen_at == found.last_seen_at);
    let Some(person) = person else { return Ok(()) };
    if holds_roles(&transaction, person.id).await? {
        return Ok(());
    }
    let unused_since = person.last_seen_at.unwrap_or(moment.now());
    let due_at = std::cmp::max(unused_since + kept, moment.now() + WARNED_BEFORE);
    erasure_request::ActiveModel {
        person_id: Set(person.id),
        asked_at: Set(moment.now()),
        due_at: Set(due_at),
        cause: Set(ErasureCause::Unused),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    let event = Event::AccountUnused { due: due_at };
    notify(&transaction, moment, person.id, None, &event).await?;
    if text(campus, &transaction, moment, &person).await? == Err(TextRefusal::TooMany) {
        // Nothing of this is kept: whoever is reached by telephone only is warned on a day with room for it.
        return Ok(());
    }
    let entry = Entry::new(Actor::System, Deed::UnusedWarned).to(Subject::Person(person.id));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Whoever is reached by telephone only is told there.
async fn text(
    campus: &Campus,
    transaction: &Transaction,
    moment: &Moment,
    person: &person::Model,
) -> Result<Result<(), TextRefusal>, Failure> {
    let proved = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person.id))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .order_by_asc(identifier::Column::Id)
        .all(transaction)
        .await?;
    let by_mail = proved
        .iter()
        .any(|known| known.kind == IdentifierKind::Email && known.bounced_at.is_none());
    let phone = proved
        .iter()
        .filter(|known| known.kind == IdentifierKind::Phone)
        .find_map(|known| PhoneNumber::from_e164(&known.value).ok());
    if let Some(phone) = phone.filter(|_| !by_mail) {
        let recipient = (&phone, preferred_language(&person.language));
        let (rules, message) = (campus.telephony(), TextMessage::AccountUnused);
        return post_text(transaction, moment, rules, recipient, &message, None).await;
    }
    Ok(Ok(()))
}
