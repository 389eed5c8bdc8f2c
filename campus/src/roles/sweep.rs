//! Forgets the addresses of invitations that nobody accepted.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::entity::role_invitation;
use crate::{Campus, Failure, Moment};

/// So long an invitation that expired can be sent anew.
const KEPT: Duration = Duration::days(30);

/// Empties the addresses of invitations that expired long ago. To be called now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment) -> Result<(), Failure> {
    role_invitation::Entity::update_many()
        .col_expr(
            role_invitation::Column::Address,
            Expr::value(None::<String>),
        )
        .filter(role_invitation::Column::Address.is_not_null())
        .filter(role_invitation::Column::ExpiresAt.lte(moment.now() - KEPT))
        .exec(campus.database().write())
        .await?;
    Ok(())
}
