//! Forgets what has served its time.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use time::Duration;

use super::entity::{
    address_claim, claim_code, known_device, one_time_code, one_time_link, sign_up, slow_down,
    web_session,
};
use super::known_device::KEPT;
use crate::{Campus, Failure, Moment, Retention};

/// Codes are kept until they no longer count towards what a number may have.
const CODES_KEPT: Duration = Duration::hours(2);

/// Deletes sign-ups that nobody confirmed, sessions that ended, failures that no longer count, devices that nobody uses,
/// and links that are long void. To be called now and
/// then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment, kept: &Retention) -> Result<(), Failure> {
    let now = moment.now();
    let connection = campus.database().write();
    sign_up::Entity::delete_many()
        .filter(sign_up::Column::ExpiresAt.lte(now - kept.sign_ups))
        .exec(connection)
        .await?;
    web_session::Entity::delete_many()
        .filter(web_session::Column::ExpiresAt.lte(now - kept.sessions))
        .exec(connection)
        .await?;
    slow_down::Entity::delete_many()
        .filter(slow_down::Column::ExpiresAt.lte(now))
        .exec(connection)
        .await?;
    known_device::Entity::delete_many()
        .filter(known_device::Column::LastUsedAt.lte(now - KEPT))
        .exec(connection)
        .await?;
    one_time_code::Entity::delete_many()
        .filter(one_time_code::Column::ExpiresAt.lte(now - CODES_KEPT))
        .exec(connection)
        .await?;
    address_claim::Entity::delete_many()
        .filter(address_claim::Column::ExpiresAt.lte(now))
        .exec(connection)
        .await?;
    claim_code::Entity::delete_many()
        .filter(claim_code::Column::ExpiresAt.lte(now - kept.links))
        .exec(connection)
        .await?;
    one_time_link::Entity::delete_many()
        .filter(
            Condition::any()
                .add(one_time_link::Column::ExpiresAt.lte(now - kept.links))
                .add(one_time_link::Column::UsedAt.lte(now - kept.links)),
        )
        .exec(connection)
        .await?;
    Ok(())
}
