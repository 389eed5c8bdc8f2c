//! People, what they are reached by, their pending sign-ups, one-time links and browser sessions.

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
                    .table("person")
                    .col(id())
                    .col(string("name"))
                    .col(string_len("language", 8))
                    .col(string_null("password_hash"))
                    .col(moment("created_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("identifier")
                    .col(id())
                    .col(reference("person_id"))
                    .col(string_len("kind", 16))
                    .col(string("value"))
                    .col(optional_moment("verified_at"))
                    .foreign_key(&mut references("identifier", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("identifier", &["kind", "value"]))
            .await?;
        manager
            .create_index(index("identifier", &["person_id"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_up")
                    .col(id())
                    .col(string("email"))
                    .col(string("name"))
                    .col(string_len("language", 8))
                    .col(string("password_hash"))
                    .col(string_len("privacy_notice", 16))
                    .col(text_null("return_to"))
                    .col(string_len_uniq("token_hash", 64))
                    .col(moment("created_at"))
                    .col(moment("expires_at"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("sign_up", &["email"])).await?;
        manager
            .create_index(index("sign_up", &["expires_at"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("consent")
                    .col(id())
                    .col(reference("person_id"))
                    .col(string_len("document", 32))
                    .col(string_len("version", 16))
                    .col(string_len("language", 8))
                    .col(moment("given_at"))
                    .foreign_key(&mut references("consent", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("consent", &["person_id"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("one_time_link")
                    .col(id())
                    .col(string_len("purpose", 32))
                    .col(optional_reference("person_id"))
                    .col(string_len_uniq("token_hash", 64))
                    .col(moment("created_at"))
                    .col(moment("expires_at"))
                    .col(optional_moment("used_at"))
                    .foreign_key(&mut references("one_time_link", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("web_session")
                    .col(
                        ColumnDef::new("id_hash")
                            .string_len(64)
                            .not_null()
                            .primary_key(),
                    )
                    .col(optional_reference("person_id"))
                    .col(text("data"))
                    .col(moment("expires_at"))
                    .foreign_key(&mut references("web_session", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("web_session", &["person_id"]))
            .await?;
        manager
            .create_index(index("web_session", &["expires_at"]))
            .await
    }
}
