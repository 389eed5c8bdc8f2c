//! Reads the whole log in the order of its chain, a little at a time.

use sea_orm::{
    AccessMode, ColumnTrait, EntityTrait, IsolationLevel, QueryFilter, QueryOrder, QuerySelect,
    Select, TransactionTrait,
};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::chain::SealedEntry;
use super::entity::{audit_entry, audit_prune, audit_seal, audit_value};
use super::{EntryId, SealId};
use crate::{Campus, Failure, Transaction};

const AT_ONCE: u64 = 500;

/// One thing of the log, as a line of an exported file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Line {
    /// Where the chain begins, once its oldest part was dropped.
    Prune(Prune),
    /// An entry; those of a seal come before it.
    Entry(EntryLine),
    /// A seal.
    Seal(SealLine),
    /// The end of a file.
    End(End),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Prune {
    pub(crate) seal: i64,
    pub(crate) digest: String,
    pub(crate) entries: i64,
    pub(crate) signature: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryLine {
    pub(crate) entry: SealedEntry,
    /// The erasable values that are left; none when they were not asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) values: Option<Vec<ValueLine>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ValueLine {
    pub(crate) fact: String,
    pub(crate) person: i64,
    pub(crate) salt: String,
    pub(crate) value: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealLine {
    pub(crate) number: i64,
    pub(crate) entries: i64,
    pub(crate) previous: String,
    pub(crate) digest: String,
    pub(crate) signature: String,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) sealed_at: OffsetDateTime,
    pub(crate) leaves: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct End {
    pub(crate) lines: u64,
    pub(crate) digest: String,
    pub(crate) signature: String,
}

/// Hands the whole log to `each`, as it was at one moment.
pub(crate) async fn walk(
    campus: &Campus,
    with_values: bool,
    mut each: impl FnMut(Line) -> Result<(), Failure>,
) -> Result<(), Failure> {
    // Only PostgreSQL has to be told that later changes are not to be seen.
    let (isolation, access) = match campus.read().get_database_backend() {
        sea_orm::DbBackend::Postgres => (
            Some(IsolationLevel::RepeatableRead),
            Some(AccessMode::ReadOnly),
        ),
        _ => (None, None),
    };
    let transaction = campus.read().begin_with_config(isolation, access).await?;
    if let Some(note) = audit_prune::Entity::find().one(&transaction).await? {
        each(Line::Prune(Prune {
            seal: note.seal,
            digest: note.digest,
            entries: note.entries,
            signature: note.signature,
        }))?;
    }
    let mut last = i64::MIN;
    while let Some(seal) = seal_after(&transaction, last).await? {
        last = seal.id.0;
        let under = audit_entry::Entity::find().filter(audit_entry::Column::SealId.eq(seal.id));
        entries(&transaction, under, with_values, &mut each).await?;
        each(Line::Seal(SealLine {
            number: seal.id.0,
            entries: seal.entries.into(),
            previous: seal.previous,
            digest: seal.digest,
            signature: seal.signature,
            sealed_at: seal.sealed_at,
            leaves: seal.leaves.unwrap_or_default(),
        }))?;
    }
    // A database without foreign keys may hold entries of seals that are gone.
    let seals = sea_orm::sea_query::Query::select()
        .column(audit_seal::Column::Id)
        .from(audit_seal::Entity)
        .to_owned();
    let orphans = audit_entry::Entity::find()
        .filter(audit_entry::Column::SealId.is_not_null())
        .filter(audit_entry::Column::SealId.not_in_subquery(seals));
    entries(&transaction, orphans, with_values, &mut each).await?;
    let rest = audit_entry::Entity::find().filter(audit_entry::Column::SealId.is_null());
    entries(&transaction, rest, with_values, &mut each).await?;
    transaction.rollback().await?;
    Ok(())
}

async fn seal_after(
    transaction: &Transaction,
    number: i64,
) -> Result<Option<audit_seal::Model>, Failure> {
    Ok(audit_seal::Entity::find()
        .filter(audit_seal::Column::Id.gt(SealId(number)))
        .order_by_asc(audit_seal::Column::Id)
        .one(transaction)
        .await?)
}

async fn entries(
    transaction: &Transaction,
    which: Select<audit_entry::Entity>,
    with_values: bool,
    each: &mut impl FnMut(Line) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut last = i64::MIN;
    loop {
        let some = which
            .clone()
            .filter(audit_entry::Column::Id.gt(EntryId(last)))
            .order_by_asc(audit_entry::Column::Id)
            .limit(AT_ONCE)
            .into_model::<SealedEntry>()
            .all(transaction)
            .await?;
        let Some(newest) = some.last() else {
            return Ok(());
        };
        last = newest.id;
        let mut values = match with_values {
            true => values_of(transaction, &some).await?,
            false => Vec::new(),
        };
        for entry in some {
            let (own, others) = values
                .into_iter()
                .partition::<Vec<_>, _>(|value| value.entry_id.0 == entry.id);
            values = others;
            let values = with_values.then(|| own.into_iter().map(ValueLine::from).collect());
            each(Line::Entry(EntryLine { entry, values }))?;
        }
    }
}

async fn values_of(
    transaction: &Transaction,
    entries: &[SealedEntry],
) -> Result<Vec<audit_value::Model>, Failure> {
    let ids = entries.iter().map(|entry| EntryId(entry.id));
    Ok(audit_value::Entity::find()
        .filter(audit_value::Column::EntryId.is_in(ids))
        .order_by_asc(audit_value::Column::EntryId)
        .order_by_asc(audit_value::Column::Id)
        .all(transaction)
        .await?)
}

impl From<audit_value::Model> for ValueLine {
    fn from(row: audit_value::Model) -> Self {
        Self {
            fact: row.fact,
            person: row.person_id.0,
            salt: row.salt,
            value: row.value,
        }
    }
}
