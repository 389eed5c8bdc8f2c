//! Two accounts of one person that become one, and the way back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The account that this one became part of. SQLite can't add a foreign key to a table that stands.
        let merged_into = optional_reference("merged_into");
        manager
            .alter_table(
                Table::alter()
                    .table("person")
                    .add_column(merged_into)
                    .to_owned(),
            )
            .await?;
        // From the proof that both are one person's until the way back is over.
        manager
            .create_table(
                Table::create()
                    .table("account_merge")
                    .col(id())
                    .col(reference("person_id"))
                    .col(reference("retired_id"))
                    .col(moment("proved_at"))
                    .col(moment("expires_at"))
                    .col(optional_moment("merged_at"))
                    .col(optional_moment("undo_until"))
                    .col(optional_moment("undone_at"))
                    .foreign_key(&mut references("account_merge", "person_id", "person"))
                    .foreign_key(&mut references("account_merge", "retired_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("account_merge", &["person_id"]))
            .await?;
        manager
            .create_index(index("account_merge", &["retired_id"]))
            .await?;
        // Each row that was changed, with the columns' values before and after as JSON.
        manager
            .create_table(
                Table::create()
                    .table("account_merge_change")
                    .col(id())
                    .col(reference("merge_id"))
                    .col(string_len("table_name", 64))
                    .col(big_integer("row_id"))
                    .col(text("columns"))
                    .foreign_key(&mut references(
                        "account_merge_change",
                        "merge_id",
                        "account_merge",
                    ))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("account_merge_change", &["merge_id"]))
            .await
    }
}
