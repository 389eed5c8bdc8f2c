//! What sealing, erasing and agreeing leave behind.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The digest of each sealed entry, so that a broken seal says which entry broke it.
        add(manager, "audit_seal", text_null("leaves")).await?;
        add(manager, "person", optional_moment("erased_at")).await?;
        add(manager, "consent", optional_moment("withdrawn_at")).await?;
        // One row at most: up to where the chain was dropped because its time was over.
        manager
            .create_table(
                Table::create()
                    .table("audit_prune")
                    .col(id())
                    .col(big_integer("seal"))
                    .col(string_len("digest", 64))
                    .col(big_integer("entries"))
                    .col(string_len("signature", 128))
                    .col(moment("pruned_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("erasure_request")
                    .col(id())
                    .col(reference("person_id"))
                    .col(moment("asked_at"))
                    .col(moment("due_at"))
                    .col(optional_moment("cancelled_at"))
                    .col(optional_moment("done_at"))
                    .foreign_key(&mut references("erasure_request", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("erasure_request", &["person_id"]))
            .await?;
        manager
            .create_index(index("erasure_request", &["due_at"]))
            .await
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
