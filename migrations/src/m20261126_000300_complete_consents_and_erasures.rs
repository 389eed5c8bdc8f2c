//! How somebody agreed, when they were last here, and why an account is to be erased.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Of rows from before, nobody noted how.
        add(manager, "consent", string_len_null("way", 24)).await?;
        add(manager, "person", optional_moment("last_seen_at")).await?;
        let cause = string_len("cause", 16).default("asked").to_owned();
        add(manager, "erasure_request", cause).await
    }
}

async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    manager
        .alter_table(Table::alter().table(table).add_column(column).to_owned())
        .await
}
