//! Makes those who change the same place's roles wait for each other.

use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Place;
use crate::institutions::entity::{institution, role_grant};
use crate::institutions::standing;
use crate::{Failure, Transaction};

/// Holds the place's roles until the transaction ends. To be called before the proof is minted: proofs lock grants for
/// sharing, and two who each share theirs would wait for each other for ever.
pub(super) async fn hold_place(transaction: &Transaction, place: &Place) -> Result<(), Failure> {
    // Rows that refer to these may still be written meanwhile.
    let lock = LockType::NoKeyUpdate;
    match place {
        Place::Platform => {
            standing()
                .filter(role_grant::Column::InstitutionId.is_null())
                .order_by_asc(role_grant::Column::Id)
                .lock(lock)
                .all(transaction)
                .await?;
        }
        Place::Institution(slug) | Place::Course(slug, _) | Place::Cohort(slug, _) => {
            institution::Entity::find()
                .filter(institution::Column::Slug.eq(slug.as_str()))
                .lock(lock)
                .one(transaction)
                .await?;
        }
    }
    Ok(())
}
