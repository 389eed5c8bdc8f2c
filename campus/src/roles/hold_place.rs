//! Makes those who change the same place's roles wait for each other.

use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Place;
use crate::institutions::entity::role_grant;
use crate::institutions::{hold, standing};
use crate::{Failure, Transaction};

/// Holds the place's roles until the transaction ends. To be called before the proof is minted: proofs lock grants for
/// sharing, and two who each share theirs would wait for each other for ever.
pub(super) async fn hold_place(transaction: &Transaction, place: &Place) -> Result<(), Failure> {
    match place {
        Place::Platform => {
            standing()
                .filter(role_grant::Column::InstitutionId.is_null())
                .order_by_asc(role_grant::Column::Id)
                .lock(LockType::NoKeyUpdate)
                .all(transaction)
                .await?;
        }
        Place::Institution(slug) | Place::Course(slug, _) | Place::Cohort(slug, _) => {
            hold(transaction, slug).await?;
        }
    }
    Ok(())
}
