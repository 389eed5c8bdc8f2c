//! Makes those who change the same institution wait for each other.

use courseware::InstitutionSlug;
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::entity::institution;
use crate::{Failure, Transaction};

/// Holds the institution until the transaction ends. To be called before a proof is minted: proofs lock grants for
/// sharing, and two who each share theirs would wait for each other for ever.
pub(crate) async fn hold(transaction: &Transaction, slug: &InstitutionSlug) -> Result<(), Failure> {
    institution::Entity::find()
        .filter(institution::Column::Slug.eq(slug.as_str()))
        // Rows that refer to it may still be written meanwhile.
        .lock(LockType::NoKeyUpdate)
        .one(transaction)
        .await?;
    Ok(())
}
