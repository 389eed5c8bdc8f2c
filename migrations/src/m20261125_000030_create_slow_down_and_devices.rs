//! Failed tries that slow further ones down, devices on which someone signed in before, and what a person is shown of
//! their sessions.

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
                    .table("slow_down")
                    .col(
                        ColumnDef::new("key_hash")
                            .string_len(64)
                            .not_null()
                            .primary_key(),
                    )
                    .col(integer("failures"))
                    .col(moment("since"))
                    .col(moment("closed_until"))
                    .col(moment("expires_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("slow_down", &["expires_at"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("known_device")
                    .col(id())
                    .col(reference("person_id"))
                    .col(string_len("secret_hash", 64))
                    .col(moment("last_used_at"))
                    .foreign_key(&mut references("known_device", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("known_device", &["person_id", "secret_hash"]))
            .await?;
        manager
            .create_index(index("known_device", &["secret_hash"]))
            .await?;
        manager
            .create_index(index("known_device", &["last_used_at"]))
            .await?;
        // Sessions that began before this release have none of these.
        for column in [
            optional_moment("created_at"),
            optional_moment("last_seen_at"),
            string_len_null("browser", 16),
            string_len_null("system", 16),
        ] {
            let column = Table::alter()
                .table("web_session")
                .add_column(column)
                .to_owned();
            manager.alter_table(column).await?;
        }
        Ok(())
    }
}
