//! Seals what was recorded since, so that a later change shows.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, SqlErr,
};

use super::chain::{AuditKey, BEGINNING, Leaf, SealedEntry, Signed, leaf, seal_digest};
use super::entity::{audit_entry, audit_prune, audit_seal};
use super::{EntryId, Head, SealId};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Entries under one seal at most.
const BATCH: u64 = 500;

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealRefusal {
    /// The newest seal was not made with this key, or was tampered with. A further seal would cover that up.
    NotOurs(SealId),
}

/// Seals the oldest entries that no seal is over yet; none when there are none. To be called until it answers none.
///
/// An entry whose transaction took long may be sealed after one with a higher number: its place in the chain is the
/// seal's, and within the seal its own number's.
///
/// # Errors
/// [`SealRefusal`], or when the database fails.
pub async fn seal(
    campus: &Campus,
    moment: &Moment,
    key: &AuditKey,
) -> Result<Option<Head>, Error<SealRefusal>> {
    let transaction = campus.begin().await?;
    let (last, previous) = newest(&transaction, key).await?;
    let entries = unsealed(&transaction).await?;
    if entries.is_empty() {
        return Ok(None);
    }
    let leaves = entries.iter().map(leaf).collect::<Result<Vec<_>, _>>()?;
    let number = last + 1;
    let digest = seal_digest(&previous, number, moment.now(), &leaves)?;
    let written = audit_seal::ActiveModel {
        // Of two who seal at once, the second finds the number taken.
        id: Set(SealId(number)),
        entries: Set(i32::try_from(leaves.len()).unwrap_or(i32::MAX)),
        previous: Set(previous),
        signature: Set(key.sign(Signed::Seal, &digest)),
        digest: Set(digest.clone()),
        sealed_at: Set(moment.now()),
        leaves: Set(Some(serde_json::to_string(&leaves)?)),
    }
    .insert(&transaction)
    .await;
    match written {
        Ok(_) => {}
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            return Ok(None);
        }
        Err(error) => return Err(error.into()),
    }
    put_under(&transaction, SealId(number), &leaves).await?;
    transaction.commit().await?;
    Ok(Some(Head {
        seal: number,
        digest,
    }))
}

/// The number and the digest that the next seal is chained to.
async fn newest(
    transaction: &Transaction,
    key: &AuditKey,
) -> Result<(i64, String), Error<SealRefusal>> {
    let seal = audit_seal::Entity::find()
        .order_by_desc(audit_seal::Column::Id)
        .one(transaction)
        .await?;
    if let Some(seal) = seal {
        return if key.confirms(Signed::Seal, &seal.digest, &seal.signature) {
            Ok((seal.id.0, seal.digest))
        } else {
            Err(Error::Refused(SealRefusal::NotOurs(seal.id)))
        };
    }
    let pruned = audit_prune::Entity::find().one(transaction).await?;
    Ok(pruned.map_or((0, BEGINNING.to_owned()), |note| (note.seal, note.digest)))
}

async fn unsealed(transaction: &Transaction) -> Result<Vec<SealedEntry>, Failure> {
    Ok(audit_entry::Entity::find()
        .filter(audit_entry::Column::SealId.is_null())
        .order_by_asc(audit_entry::Column::Id)
        .limit(BATCH)
        .into_model::<SealedEntry>()
        .all(transaction)
        .await?)
}

async fn put_under(
    transaction: &Transaction,
    seal: SealId,
    leaves: &[Leaf],
) -> Result<(), Failure> {
    let ids = leaves.iter().map(|(id, _)| EntryId(*id));
    let changed = audit_entry::Entity::update_many()
        .col_expr(audit_entry::Column::SealId, Expr::value(seal))
        .filter(audit_entry::Column::Id.is_in(ids))
        .filter(audit_entry::Column::SealId.is_null())
        .exec(transaction)
        .await?;
    if usize::try_from(changed.rows_affected) == Ok(leaves.len()) {
        Ok(())
    } else {
        Err(Failure::Invariant("an entry was sealed twice"))
    }
}

/// The newest heads of the chain above this seal's number, oldest first: for the file that lies beside the database.
///
/// # Errors
/// When the database fails.
pub async fn heads_after(campus: &Campus, number: i64) -> Result<Vec<Head>, Failure> {
    let seals = audit_seal::Entity::find()
        .filter(audit_seal::Column::Id.gt(SealId(number)))
        .order_by_asc(audit_seal::Column::Id)
        .limit(1000)
        .all(campus.read())
        .await?;
    Ok(seals
        .into_iter()
        .map(|seal| Head {
            seal: seal.id.0,
            digest: seal.digest,
        })
        .collect())
}
