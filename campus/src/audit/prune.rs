//! Drops the oldest part of the log when its time is over, so that what is left can still be checked.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Query,
};
use time::OffsetDateTime;

use super::chain::{AuditKey, Signed, prune_text};
use super::entity::{audit_entry, audit_prune, audit_seal, audit_value};
use super::{Actor, Deed, Entry, SealId, record};
use crate::{Campus, Failure, Moment, Transaction};

/// Whole seals dropped in one transaction at most.
const AT_ONCE: u64 = 20;

/// Drops the seals that were made before this time, with their entries, from the oldest on, and leaves a signed note of
/// where the chain begins now. Answers whether there may be more to drop.
///
/// # Errors
/// When the database fails.
pub async fn prune(
    campus: &Campus,
    moment: &Moment,
    key: &AuditKey,
    before: OffsetDateTime,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let oldest = audit_seal::Entity::find()
        .order_by_asc(audit_seal::Column::Id)
        .limit(AT_ONCE)
        // Another who prunes waits, and then finds them gone.
        .lock_exclusive()
        .all(&transaction)
        .await?;
    let over: Vec<_> = oldest
        .into_iter()
        .take_while(|seal| seal.sealed_at < before)
        .collect();
    let Some(last) = over.last() else {
        return Ok(false);
    };
    // A chain that was tampered with is kept whole, for whoever has to find out.
    if over
        .iter()
        .any(|seal| !key.confirms(Signed::Seal, &seal.digest, &seal.signature))
    {
        return Err(Failure::Invariant(
            "a seal whose time is over was not made with this installation's audit key",
        ));
    }
    let entries = over.iter().map(|seal| i64::from(seal.entries)).sum();
    drop_seals(&transaction, over.iter().map(|seal| seal.id)).await?;
    note(&transaction, moment, key, last, entries).await?;
    let entry = Entry::new(Actor::System, Deed::AuditPruned)
        .fact("up_to_seal", last.id.0)
        .fact("entries", entries);
    record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(true)
}

async fn drop_seals(
    transaction: &Transaction,
    seals: impl Iterator<Item = SealId> + Clone,
) -> Result<(), Failure> {
    let entries = Query::select()
        .column(audit_entry::Column::Id)
        .from(audit_entry::Entity)
        .and_where(audit_entry::Column::SealId.is_in(seals.clone()))
        .to_owned();
    audit_value::Entity::delete_many()
        .filter(audit_value::Column::EntryId.in_subquery(entries))
        .exec(transaction)
        .await?;
    audit_entry::Entity::delete_many()
        .filter(audit_entry::Column::SealId.is_in(seals.clone()))
        .exec(transaction)
        .await?;
    audit_seal::Entity::delete_many()
        .filter(audit_seal::Column::Id.is_in(seals))
        .exec(transaction)
        .await?;
    Ok(())
}

async fn note(
    transaction: &Transaction,
    moment: &Moment,
    key: &AuditKey,
    last: &audit_seal::Model,
    entries: i64,
) -> Result<(), Failure> {
    let before = audit_prune::Entity::find().one(transaction).await?;
    let entries = entries + before.as_ref().map_or(0, |note| note.entries);
    let text = prune_text(last.id.0, &last.digest, entries);
    let note = audit_prune::ActiveModel {
        id: Set(1),
        seal: Set(last.id.0),
        digest: Set(last.digest.clone()),
        entries: Set(entries),
        signature: Set(key.sign(Signed::Prune, &text)),
        pruned_at: Set(moment.now()),
    };
    match before {
        Some(_) => note.update(transaction).await?,
        None => note.insert(transaction).await?,
    };
    Ok(())
}
