//! Why a revision was published, and who approved what.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `unreviewed` says why it was published without the approval that the course asks for.
        for column in ["reason", "unreviewed"] {
            manager
                .alter_table(
                    Table::alter()
                        .table("revision")
                        .add_column(text_null(column))
                        .to_owned(),
                )
                .await?;
        }
        // An approval is of sources, which it names by their digest: one changed letter, and it says nothing any more.
        let table = "course_approval";
        manager
            .create_table(
                Table::create()
                    .table(table)
                    .col(id())
                    .col(reference("course_id"))
                    .col(string_len("digest", 64))
                    .col(reference("person_id"))
                    .col(text_null("note"))
                    .col(moment("approved_at"))
                    .foreign_key(&mut references(table, "course_id", "course"))
                    .foreign_key(&mut references(table, "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique(table, &["course_id", "digest", "person_id"]))
            .await?;
        manager.create_index(index(table, &["person_id"])).await
    }
}
