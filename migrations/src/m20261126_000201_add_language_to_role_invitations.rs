//! The language in which an invitation to a role is written, so that it is sent anew in the same.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter()
            .table("role_invitation")
            .add_column(string_len_null("language", 8))
            .to_owned();
        manager.alter_table(table).await
    }
}
