//! What people say of answers that no program can mark.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Handed back for another try: the attempt has no result, and uses none of the attempts up.
        manager
            .alter_table(
                Table::alter()
                    .table("attempt")
                    .add_column(optional_moment("returned_at"))
                    .to_owned(),
            )
            .await?;
        // Rows are added and never changed: the newest of a question is what holds.
        let table = "marking";
        manager
            .create_table(
                Table::create()
                    .table(table)
                    .col(id())
                    .col(reference("attempt_id"))
                    .col(string_len("question", 64))
                    .col(reference("marked_by"))
                    .col(moment("marked_at"))
                    .col(boolean("returned"))
                    .col(integer_null("credit"))
                    .col(text("points"))
                    .col(text_null("comment"))
                    .foreign_key(&mut references(table, "attempt_id", "attempt"))
                    .foreign_key(&mut references(table, "marked_by", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index(table, &["attempt_id", "question"]))
            .await?;
        manager.create_index(index(table, &["marked_by"])).await
    }
}
