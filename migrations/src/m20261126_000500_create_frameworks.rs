//! The competency frameworks that came in as tables.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("competency_framework")
                    .col(id())
                    .col(string_len("code", 64))
                    .col(text_null("source"))
                    .col(moment("imported_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("competency_framework", &["code"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("competency")
                    .col(id())
                    .col(reference("framework_id"))
                    .col(string_len("code", 64))
                    .col(text("title_en"))
                    .col(text_null("title_ur"))
                    .col(text_null("level"))
                    .foreign_key(&mut references(
                        "competency",
                        "framework_id",
                        "competency_framework",
                    ))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("competency", &["code"]))
            .await?;
        manager
            .create_index(index("competency", &["framework_id"]))
            .await
    }
}
