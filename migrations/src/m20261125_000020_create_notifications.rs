//! What people are told in the app and by mail, what they don't want to be told by mail, and mail that came back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_notifications(manager).await?;
        create_preferences(manager).await?;
        extend_mail(manager).await?;
        // The mail server said that nobody can be reached there.
        add(manager, "identifier", optional_moment("bounced_at")).await?;
        add(manager, "identifier", string_len_null("bounce", 500)).await
    }
}

async fn create_notifications(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("notification")
                .col(id())
                .col(reference("person_id"))
                .col(optional_reference("institution_id"))
                .col(string_len("kind", 64))
                .col(text("content"))
                .col(moment("created_at"))
                .col(optional_moment("read_at"))
                .foreign_key(&mut references("notification", "person_id", "person"))
                .foreign_key(&mut references(
                    "notification",
                    "institution_id",
                    "institution",
                ))
                .to_owned(),
        )
        .await?;
    for columns in [&["person_id", "id"][..], &["person_id", "read_at"]] {
        manager.create_index(index("notification", columns)).await?;
    }
    Ok(())
}

/// A row says that the person wants no mail of this category.
async fn create_preferences(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("mail_preference")
                .col(id())
                .col(reference("person_id"))
                .col(string_len("category", 16))
                .col(moment("muted_at"))
                .foreign_key(&mut references("mail_preference", "person_id", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("mail_preference", &["person_id", "category"]))
        .await
}

/// Who a mail is for and why it was given up. SQLite can't add a foreign key to a table that stands, so the references
/// are only numbers.
async fn extend_mail(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let additions = [
        string_len_null("kind", 64),
        string_len_null("category", 16),
        optional_reference("person_id"),
        optional_reference("institution_id"),
        optional_reference("notification_id"),
        optional_moment("given_up_at"),
        string_len_null("failure", 500),
    ];
    for column in additions {
        add(manager, "outgoing_mail", column).await?;
    }
    for columns in [&["institution_id", "given_up_at"][..], &["person_id"]] {
        manager
            .create_index(index("outgoing_mail", columns))
            .await?;
    }
    Ok(())
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
