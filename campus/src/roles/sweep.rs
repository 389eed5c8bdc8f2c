//! Forgets the addresses of invitations that nobody accepted.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::role_invitation;
use crate::{Campus, Failure, Moment, Retention};

/// Empties the addresses of invitations that expired long ago; until then they can be sent anew. To be
/// called now and then; nothing depends on when.
///
/// # Errors
/// When the database fails.
pub async fn sweep(campus: &Campus, moment: &Moment, kept: &Retention) -> Result<(), Failure> {
    role_invitation::Entity::update_many()
        .col_expr(
            role_invitation::Column::Address,
            Expr::value(None::<String>),
        )
        .filter(role_invitation::Column::Address.is_not_null())
        .filter(role_invitation::Column::ExpiresAt.lte(moment.now() - kept.invitations))
        .exec(campus.database().write())
        .await?;
    Ok(())
}
